// @ts-nocheck
// Made from openapi.yaml by `npm run generate`. Do not edit.
import type { ValidateFunction } from 'ajv';

"use strict";
export const schema_644aac5a96a164c1 = validate10;
const schema11 = {"type":"array","description":"Tasks, newest first.","maxItems":1000,"items":{"type":"object","description":"Something that a user wants to do.","additionalProperties":false,"required":["id","user_id","title","description","completed","created_at","updated_at"],"properties":{"id":{"type":"string","format":"uuid","description":"A UUID v7 in its canonical form. Ordered by time of creation.","pattern":"^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$","x-pattern-message":"must be a UUID v7 in lower case, like 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55","example":"0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55"},"user_id":{"type":"string","description":"An opaque name of a user, the token's `sub`.","minLength":1,"maxLength":255,"pattern":"^(?:[\\u0001-\\ud7ff\\ue000-\\uffff]|[^\\u0000-\\uffff])+$","x-pattern-message":"must not contain U+0000 or unpaired surrogates","example":"alice"},"title":{"type":"string","description":"What there is to do. Not blank.","minLength":1,"maxLength":200,"pattern":"^[\\u0009-\\u000d\\u0020\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]*(?:[\\u0001-\\u0008\\u000e-\\u001f\\u0021-\\u009f\\u00a1-\\u167f\\u1681-\\u1fff\\u200b-\\u2027\\u202a-\\u202e\\u2030-\\u205e\\u2060-\\u2fff\\u3001-\\ud7ff\\ue000-\\ufefe\\uff00-\\uffff]|[^\\u0000-\\uffff])(?:[\\u0001-\\ud7ff\\ue000-\\uffff]|[^\\u0000-\\uffff])*$","x-pattern-message":"must not be blank, and must not contain U+0000 or unpaired surrogates","example":"Buy milk"},"description":{"type":"string","nullable":true,"description":"More about it, or null.","maxLength":2000,"pattern":"^(?:[\\u0001-\\ud7ff\\ue000-\\uffff]|[^\\u0000-\\uffff])*$","x-pattern-message":"must not contain U+0000 or unpaired surrogates","example":"Two litres, and bread if there is any"},"completed":{"type":"boolean","description":"Whether it is done.","example":false},"created_at":{"type":"string","format":"date-time","description":"A time in UTC with milliseconds (RFC 3339).","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$","x-pattern-message":"must be a time like 2026-01-15T09:30:00.123Z","example":"2026-01-15T09:30:00.123Z"},"updated_at":{"type":"string","format":"date-time","description":"A time in UTC with milliseconds (RFC 3339).","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$","x-pattern-message":"must be a time like 2026-01-15T09:30:00.123Z","example":"2026-01-15T09:30:00.123Z"}}}};
const formats0 = /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const formats2 = require("ajv-formats/dist/formats").fullFormats["date-time"];
const pattern0 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern1 = new RegExp("^(?:[\\u0001-\\ud7ff\\ue000-\\uffff]|[^\\u0000-\\uffff])+$", "u");
const pattern2 = new RegExp("^[\\u0009-\\u000d\\u0020\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]*(?:[\\u0001-\\u0008\\u000e-\\u001f\\u0021-\\u009f\\u00a1-\\u167f\\u1681-\\u1fff\\u200b-\\u2027\\u202a-\\u202e\\u2030-\\u205e\\u2060-\\u2fff\\u3001-\\ud7ff\\ue000-\\ufefe\\uff00-\\uffff]|[^\\u0000-\\uffff])(?:[\\u0001-\\ud7ff\\ue000-\\uffff]|[^\\u0000-\\uffff])*$", "u");
const pattern3 = new RegExp("^(?:[\\u0001-\\ud7ff\\ue000-\\uffff]|[^\\u0000-\\uffff])*$", "u");
const pattern4 = new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$", "u");
const func2 = require("ajv/dist/runtime/ucs2length").default;

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length > 1000){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.id === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.user_id === undefined){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "user_id"},message:"must have required property '"+"user_id"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.title === undefined){
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0.description === undefined){
const err4 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "description"},message:"must have required property '"+"description"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data0.completed === undefined){
const err5 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "completed"},message:"must have required property '"+"completed"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data0.created_at === undefined){
const err6 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "created_at"},message:"must have required property '"+"created_at"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data0.updated_at === undefined){
const err7 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "updated_at"},message:"must have required property '"+"updated_at"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key0 in data0){
if(!(((((((key0 === "id") || (key0 === "user_id")) || (key0 === "title")) || (key0 === "description")) || (key0 === "completed")) || (key0 === "created_at")) || (key0 === "updated_at"))){
const err8 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0.id !== undefined){
let data1 = data0.id;
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
const err9 = {instancePath:instancePath+"/" + i0+"/id",schemaPath:"#/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!(formats0.test(data1))){
const err10 = {instancePath:instancePath+"/" + i0+"/id",schemaPath:"#/items/properties/id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/" + i0+"/id",schemaPath:"#/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data0.user_id !== undefined){
let data2 = data0.user_id;
if(typeof data2 === "string"){
if(func2(data2) > 255){
const err12 = {instancePath:instancePath+"/" + i0+"/user_id",schemaPath:"#/items/properties/user_id/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func2(data2) < 1){
const err13 = {instancePath:instancePath+"/" + i0+"/user_id",schemaPath:"#/items/properties/user_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!pattern1.test(data2)){
const err14 = {instancePath:instancePath+"/" + i0+"/user_id",schemaPath:"#/items/properties/user_id/pattern",keyword:"pattern",params:{pattern: "^(?:[\\u0001-\\ud7ff\\ue000-\\uffff]|[^\\u0000-\\uffff])+$"},message:"must match pattern \""+"^(?:[\\u0001-\\ud7ff\\ue000-\\uffff]|[^\\u0000-\\uffff])+$"+"\""};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/" + i0+"/user_id",schemaPath:"#/items/properties/user_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data0.title !== undefined){
let data3 = data0.title;
if(typeof data3 === "string"){
if(func2(data3) > 200){
const err16 = {instancePath:instancePath+"/" + i0+"/title",schemaPath:"#/items/properties/title/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func2(data3) < 1){
const err17 = {instancePath:instancePath+"/" + i0+"/title",schemaPath:"#/items/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!pattern2.test(data3)){
const err18 = {instancePath:instancePath+"/" + i0+"/title",schemaPath:"#/items/properties/title/pattern",keyword:"pattern",params:{pattern: "^[\\u0009-\\u000d\\u0020\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]*(?:[\\u0001-\\u0008\\u000e-\\u001f\\u0021-\\u009f\\u00a1-\\u167f\\u1681-\\u1fff\\u200b-\\u2027\\u202a-\\u202e\\u2030-\\u205e\\u2060-\\u2fff\\u3001-\\ud7ff\\ue000-\\ufefe\\uff00-\\uffff]|[^\\u0000-\\uffff])(?:[\\u0001-\\ud7ff\\ue000-\\uffff]|[^\\u0000-\\uffff])*$"},message:"must match pattern \""+"^[\\u0009-\\u000d\\u0020\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]*(?:[\\u0001-\\u0008\\u000e-\\u001f\\u0021-\\u009f\\u00a1-\\u167f\\u1681-\\u1fff\\u200b-\\u2027\\u202a-\\u202e\\u2030-\\u205e\\u2060-\\u2fff\\u3001-\\ud7ff\\ue000-\\ufefe\\uff00-\\uffff]|[^\\u0000-\\uffff])(?:[\\u0001-\\ud7ff\\ue000-\\uffff]|[^\\u0000-\\uffff])*$"+"\""};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/" + i0+"/title",schemaPath:"#/items/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data0.description !== undefined){
let data4 = data0.description;
if((typeof data4 !== "string") && (data4 !== null)){
const err20 = {instancePath:instancePath+"/" + i0+"/description",schemaPath:"#/items/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(typeof data4 === "string"){
if(func2(data4) > 2000){
const err21 = {instancePath:instancePath+"/" + i0+"/description",schemaPath:"#/items/properties/description/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!pattern3.test(data4)){
const err22 = {instancePath:instancePath+"/" + i0+"/description",schemaPath:"#/items/properties/description/pattern",keyword:"pattern",params:{pattern: "^(?:[\\u0001-\\ud7ff\\ue000-\\uffff]|[^\\u0000-\\uffff])*$"},message:"must match pattern \""+"^(?:[\\u0001-\\ud7ff\\ue000-\\uffff]|[^\\u0000-\\uffff])*$"+"\""};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
if(data0.completed !== undefined){
if(typeof data0.completed !== "boolean"){
const err23 = {instancePath:instancePath+"/" + i0+"/completed",schemaPath:"#/items/properties/completed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data0.created_at !== undefined){
let data6 = data0.created_at;
if(typeof data6 === "string"){
if(!pattern4.test(data6)){
const err24 = {instancePath:instancePath+"/" + i0+"/created_at",schemaPath:"#/items/properties/created_at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\""};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!(formats2.validate(data6))){
const err25 = {instancePath:instancePath+"/" + i0+"/created_at",schemaPath:"#/items/properties/created_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/" + i0+"/created_at",schemaPath:"#/items/properties/created_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data0.updated_at !== undefined){
let data7 = data0.updated_at;
if(typeof data7 === "string"){
if(!pattern4.test(data7)){
const err27 = {instancePath:instancePath+"/" + i0+"/updated_at",schemaPath:"#/items/properties/updated_at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\""};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!(formats2.validate(data7))){
const err28 = {instancePath:instancePath+"/" + i0+"/updated_at",schemaPath:"#/items/properties/updated_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/" + i0+"/updated_at",schemaPath:"#/items/properties/updated_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

export const schema_b542e1a80ffa9a64 = validate11;
const schema12 = {"type":"object","description":"What went wrong (RFC 9457).","additionalProperties":false,"required":["type","title","status","detail","code","request_id"],"properties":{"type":{"type":"string","description":"Always `about:blank`; `code` tells problems apart.","enum":["about:blank"]},"title":{"type":"string","description":"The name of the status.","example":"Not Found"},"status":{"type":"integer","description":"The status of the reply.","minimum":400,"maximum":599,"example":404},"detail":{"type":"string","description":"A sentence to act on.","example":"Task not found"},"code":{"type":"string","description":"The problem, for programs.","enum":["MALFORMED_REQUEST","MALFORMED_URL","MALFORMED_JSON","MISSING_TOKEN","NOT_A_JWT","WRONG_ALGORITHM","WRONG_ISSUER","WRONG_AUDIENCE","TOKEN_EXPIRED","TOKEN_NOT_YET_VALID","INVALID_TOKEN","INVALID_CREDENTIALS","USER_ID_MISMATCH","NOT_FOUND","TASK_NOT_FOUND","METHOD_NOT_ALLOWED","REQUEST_TIMEOUT","EMAIL_TAKEN","PAYLOAD_TOO_LARGE","UNSUPPORTED_MEDIA_TYPE","VALIDATION_ERROR","TOO_MANY_REQUESTS","HEADERS_TOO_LARGE","INTERNAL_ERROR","DATABASE_UNAVAILABLE","KEYS_UNAVAILABLE","NOT_READY"]},"request_id":{"type":"string","description":"The name of one request.","minLength":1,"maxLength":128,"pattern":"^[A-Za-z0-9._~:-]+$","example":"0198f0a4-6f2e-4c1b-9d57-3a1f5e7c2b40"}}};
const pattern6 = new RegExp("^[A-Za-z0-9._~:-]+$", "u");

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.title === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.status === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.detail === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "detail"},message:"must have required property '"+"detail"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.code === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.request_id === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "request_id"},message:"must have required property '"+"request_id"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "title")) || (key0 === "status")) || (key0 === "detail")) || (key0 === "code")) || (key0 === "request_id"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err7 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(data0 === "about:blank")){
const err8 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema12.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.title !== undefined){
if(typeof data.title !== "string"){
const err9 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.status !== undefined){
let data2 = data.status;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err10 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(typeof data2 == "number"){
if(data2 > 599 || isNaN(data2)){
const err11 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},message:"must be <= 599"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data2 < 400 || isNaN(data2)){
const err12 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 400},message:"must be >= 400"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data.detail !== undefined){
if(typeof data.detail !== "string"){
const err13 = {instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.code !== undefined){
let data4 = data.code;
if(typeof data4 !== "string"){
const err14 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(((((((((((((((((((((((((((data4 === "MALFORMED_REQUEST") || (data4 === "MALFORMED_URL")) || (data4 === "MALFORMED_JSON")) || (data4 === "MISSING_TOKEN")) || (data4 === "NOT_A_JWT")) || (data4 === "WRONG_ALGORITHM")) || (data4 === "WRONG_ISSUER")) || (data4 === "WRONG_AUDIENCE")) || (data4 === "TOKEN_EXPIRED")) || (data4 === "TOKEN_NOT_YET_VALID")) || (data4 === "INVALID_TOKEN")) || (data4 === "INVALID_CREDENTIALS")) || (data4 === "USER_ID_MISMATCH")) || (data4 === "NOT_FOUND")) || (data4 === "TASK_NOT_FOUND")) || (data4 === "METHOD_NOT_ALLOWED")) || (data4 === "REQUEST_TIMEOUT")) || (data4 === "EMAIL_TAKEN")) || (data4 === "PAYLOAD_TOO_LARGE")) || (data4 === "UNSUPPORTED_MEDIA_TYPE")) || (data4 === "VALIDATION_ERROR")) || (data4 === "TOO_MANY_REQUESTS")) || (data4 === "HEADERS_TOO_LARGE")) || (data4 === "INTERNAL_ERROR")) || (data4 === "DATABASE_UNAVAILABLE")) || (data4 === "KEYS_UNAVAILABLE")) || (data4 === "NOT_READY"))){
const err15 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/enum",keyword:"enum",params:{allowedValues: schema12.properties.code.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.request_id !== undefined){
let data5 = data.request_id;
if(typeof data5 === "string"){
if(func2(data5) > 128){
const err16 = {instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func2(data5) < 1){
const err17 = {instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!pattern6.test(data5)){
const err18 = {instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._~:-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._~:-]+$"+"\""};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

export const schema_d2911396cce857c1 = validate12;
const schema13 = {"type":"object","description":"Which values were refused, and why.","additionalProperties":false,"required":["type","title","status","detail","code","request_id","errors"],"properties":{"type":{"type":"string","description":"Always `about:blank`; `code` tells problems apart.","enum":["about:blank"]},"title":{"type":"string","description":"The name of the status.","example":"Unprocessable Content"},"status":{"type":"integer","description":"The status of the reply.","minimum":400,"maximum":599,"example":404},"detail":{"type":"string","description":"A sentence to act on.","example":"The request has 1 invalid value."},"code":{"type":"string","description":"The problem, for programs.","enum":["MALFORMED_REQUEST","MALFORMED_URL","MALFORMED_JSON","MISSING_TOKEN","NOT_A_JWT","WRONG_ALGORITHM","WRONG_ISSUER","WRONG_AUDIENCE","TOKEN_EXPIRED","TOKEN_NOT_YET_VALID","INVALID_TOKEN","INVALID_CREDENTIALS","USER_ID_MISMATCH","NOT_FOUND","TASK_NOT_FOUND","METHOD_NOT_ALLOWED","REQUEST_TIMEOUT","EMAIL_TAKEN","PAYLOAD_TOO_LARGE","UNSUPPORTED_MEDIA_TYPE","VALIDATION_ERROR","TOO_MANY_REQUESTS","HEADERS_TOO_LARGE","INTERNAL_ERROR","DATABASE_UNAVAILABLE","KEYS_UNAVAILABLE","NOT_READY"]},"request_id":{"type":"string","description":"The name of one request.","minLength":1,"maxLength":128,"pattern":"^[A-Za-z0-9._~:-]+$","example":"0198f0a4-6f2e-4c1b-9d57-3a1f5e7c2b40"},"errors":{"type":"array","description":"The refused values, the first twenty.","minItems":1,"maxItems":20,"items":{"type":"object","description":"One refused value.","additionalProperties":false,"required":["in","pointer","detail"],"properties":{"in":{"type":"string","description":"The part of the request that holds the value.","enum":["body","query","path","header"]},"pointer":{"type":"string","description":"Where the value is, as a JSON Pointer (RFC 6901). Empty for the whole body.","example":"/title"},"detail":{"type":"string","description":"What is wrong with it; reads on from the name of the value.","example":"must not be blank"}}}}}};

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.title === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.status === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.detail === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "detail"},message:"must have required property '"+"detail"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.code === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.request_id === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "request_id"},message:"must have required property '"+"request_id"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.errors === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "errors"},message:"must have required property '"+"errors"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "type") || (key0 === "title")) || (key0 === "status")) || (key0 === "detail")) || (key0 === "code")) || (key0 === "request_id")) || (key0 === "errors"))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err8 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(data0 === "about:blank")){
const err9 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema13.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.title !== undefined){
if(typeof data.title !== "string"){
const err10 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.status !== undefined){
let data2 = data.status;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err11 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data2 == "number"){
if(data2 > 599 || isNaN(data2)){
const err12 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},message:"must be <= 599"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data2 < 400 || isNaN(data2)){
const err13 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 400},message:"must be >= 400"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.detail !== undefined){
if(typeof data.detail !== "string"){
const err14 = {instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.code !== undefined){
let data4 = data.code;
if(typeof data4 !== "string"){
const err15 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!(((((((((((((((((((((((((((data4 === "MALFORMED_REQUEST") || (data4 === "MALFORMED_URL")) || (data4 === "MALFORMED_JSON")) || (data4 === "MISSING_TOKEN")) || (data4 === "NOT_A_JWT")) || (data4 === "WRONG_ALGORITHM")) || (data4 === "WRONG_ISSUER")) || (data4 === "WRONG_AUDIENCE")) || (data4 === "TOKEN_EXPIRED")) || (data4 === "TOKEN_NOT_YET_VALID")) || (data4 === "INVALID_TOKEN")) || (data4 === "INVALID_CREDENTIALS")) || (data4 === "USER_ID_MISMATCH")) || (data4 === "NOT_FOUND")) || (data4 === "TASK_NOT_FOUND")) || (data4 === "METHOD_NOT_ALLOWED")) || (data4 === "REQUEST_TIMEOUT")) || (data4 === "EMAIL_TAKEN")) || (data4 === "PAYLOAD_TOO_LARGE")) || (data4 === "UNSUPPORTED_MEDIA_TYPE")) || (data4 === "VALIDATION_ERROR")) || (data4 === "TOO_MANY_REQUESTS")) || (data4 === "HEADERS_TOO_LARGE")) || (data4 === "INTERNAL_ERROR")) || (data4 === "DATABASE_UNAVAILABLE")) || (data4 === "KEYS_UNAVAILABLE")) || (data4 === "NOT_READY"))){
const err16 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/enum",keyword:"enum",params:{allowedValues: schema13.properties.code.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.request_id !== undefined){
let data5 = data.request_id;
if(typeof data5 === "string"){
if(func2(data5) > 128){
const err17 = {instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(func2(data5) < 1){
const err18 = {instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern6.test(data5)){
const err19 = {instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._~:-]+$"},message:"must match pattern \""+"^[A-Za-z0-9._~:-]+$"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.errors !== undefined){
let data6 = data.errors;
if(Array.isArray(data6)){
if(data6.length > 20){
const err21 = {instancePath:instancePath+"/errors",schemaPath:"#/properties/errors/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data6.length < 1){
const err22 = {instancePath:instancePath+"/errors",schemaPath:"#/properties/errors/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.in === undefined){
const err23 = {instancePath:instancePath+"/errors/" + i0,schemaPath:"#/properties/errors/items/required",keyword:"required",params:{missingProperty: "in"},message:"must have required property '"+"in"+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data7.pointer === undefined){
const err24 = {instancePath:instancePath+"/errors/" + i0,schemaPath:"#/properties/errors/items/required",keyword:"required",params:{missingProperty: "pointer"},message:"must have required property '"+"pointer"+"'"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data7.detail === undefined){
const err25 = {instancePath:instancePath+"/errors/" + i0,schemaPath:"#/properties/errors/items/required",keyword:"required",params:{missingProperty: "detail"},message:"must have required property '"+"detail"+"'"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key1 in data7){
if(!(((key1 === "in") || (key1 === "pointer")) || (key1 === "detail"))){
const err26 = {instancePath:instancePath+"/errors/" + i0,schemaPath:"#/properties/errors/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data7.in !== undefined){
let data8 = data7.in;
if(typeof data8 !== "string"){
const err27 = {instancePath:instancePath+"/errors/" + i0+"/in",schemaPath:"#/properties/errors/items/properties/in/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!((((data8 === "body") || (data8 === "query")) || (data8 === "path")) || (data8 === "header"))){
const err28 = {instancePath:instancePath+"/errors/" + i0+"/in",schemaPath:"#/properties/errors/items/properties/in/enum",keyword:"enum",params:{allowedValues: schema13.properties.errors.items.properties.in.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data7.pointer !== undefined){
if(typeof data7.pointer !== "string"){
const err29 = {instancePath:instancePath+"/errors/" + i0+"/pointer",schemaPath:"#/properties/errors/items/properties/pointer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data7.detail !== undefined){
if(typeof data7.detail !== "string"){
const err30 = {instancePath:instancePath+"/errors/" + i0+"/detail",schemaPath:"#/properties/errors/items/properties/detail/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/errors/" + i0,schemaPath:"#/properties/errors/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/errors",schemaPath:"#/properties/errors/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
validate12.errors = vErrors;
return errors === 0;
}

export const schema_0043168afee284fa = validate13;
const schema14 = {"type":"object","description":"Something that a user wants to do.","additionalProperties":false,"required":["id","user_id","title","description","completed","created_at","updated_at"],"properties":{"id":{"type":"string","format":"uuid","description":"A UUID v7 in its canonical form. Ordered by time of creation.","pattern":"^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$","x-pattern-message":"must be a UUID v7 in lower case, like 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55","example":"0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55"},"user_id":{"type":"string","description":"An opaque name of a user, the token's `sub`.","minLength":1,"maxLength":255,"pattern":"^(?:[\\u0001-\\ud7ff\\ue000-\\uffff]|[^\\u0000-\\uffff])+$","x-pattern-message":"must not contain U+0000 or unpaired surrogates","example":"alice"},"title":{"type":"string","description":"What there is to do. Not blank.","minLength":1,"maxLength":200,"pattern":"^[\\u0009-\\u000d\\u0020\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]*(?:[\\u0001-\\u0008\\u000e-\\u001f\\u0021-\\u009f\\u00a1-\\u167f\\u1681-\\u1fff\\u200b-\\u2027\\u202a-\\u202e\\u2030-\\u205e\\u2060-\\u2fff\\u3001-\\ud7ff\\ue000-\\ufefe\\uff00-\\uffff]|[^\\u0000-\\uffff])(?:[\\u0001-\\ud7ff\\ue000-\\uffff]|[^\\u0000-\\uffff])*$","x-pattern-message":"must not be blank, and must not contain U+0000 or unpaired surrogates","example":"Buy milk"},"description":{"type":"string","nullable":true,"description":"More about it, or null.","maxLength":2000,"pattern":"^(?:[\\u0001-\\ud7ff\\ue000-\\uffff]|[^\\u0000-\\uffff])*$","x-pattern-message":"must not contain U+0000 or unpaired surrogates","example":"Two litres, and bread if there is any"},"completed":{"type":"boolean","description":"Whether it is done.","example":false},"created_at":{"type":"string","format":"date-time","description":"A time in UTC with milliseconds (RFC 3339).","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$","x-pattern-message":"must be a time like 2026-01-15T09:30:00.123Z","example":"2026-01-15T09:30:00.123Z"},"updated_at":{"type":"string","format":"date-time","description":"A time in UTC with milliseconds (RFC 3339).","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$","x-pattern-message":"must be a time like 2026-01-15T09:30:00.123Z","example":"2026-01-15T09:30:00.123Z"}}};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.user_id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "user_id"},message:"must have required property '"+"user_id"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.title === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.description === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "description"},message:"must have required property '"+"description"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.completed === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "completed"},message:"must have required property '"+"completed"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.created_at === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "created_at"},message:"must have required property '"+"created_at"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.updated_at === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "updated_at"},message:"must have required property '"+"updated_at"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "id") || (key0 === "user_id")) || (key0 === "title")) || (key0 === "description")) || (key0 === "completed")) || (key0 === "created_at")) || (key0 === "updated_at"))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(formats0.test(data0))){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.user_id !== undefined){
let data1 = data.user_id;
if(typeof data1 === "string"){
if(func2(data1) > 255){
const err11 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func2(data1) < 1){
const err12 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern1.test(data1)){
const err13 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/pattern",keyword:"pattern",params:{pattern: "^(?:[\\u0001-\\ud7ff\\ue000-\\uffff]|[^\\u0000-\\uffff])+$"},message:"must match pattern \""+"^(?:[\\u0001-\\ud7ff\\ue000-\\uffff]|[^\\u0000-\\uffff])+$"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.title !== undefined){
let data2 = data.title;
if(typeof data2 === "string"){
if(func2(data2) > 200){
const err15 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func2(data2) < 1){
const err16 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!pattern2.test(data2)){
const err17 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/pattern",keyword:"pattern",params:{pattern: "^[\\u0009-\\u000d\\u0020\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]*(?:[\\u0001-\\u0008\\u000e-\\u001f\\u0021-\\u009f\\u00a1-\\u167f\\u1681-\\u1fff\\u200b-\\u2027\\u202a-\\u202e\\u2030-\\u205e\\u2060-\\u2fff\\u3001-\\ud7ff\\ue000-\\ufefe\\uff00-\\uffff]|[^\\u0000-\\uffff])(?:[\\u0001-\\ud7ff\\ue000-\\uffff]|[^\\u0000-\\uffff])*$"},message:"must match pattern \""+"^[\\u0009-\\u000d\\u0020\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]*(?:[\\u0001-\\u0008\\u000e-\\u001f\\u0021-\\u009f\\u00a1-\\u167f\\u1681-\\u1fff\\u200b-\\u2027\\u202a-\\u202e\\u2030-\\u205e\\u2060-\\u2fff\\u3001-\\ud7ff\\ue000-\\ufefe\\uff00-\\uffff]|[^\\u0000-\\uffff])(?:[\\u0001-\\ud7ff\\ue000-\\uffff]|[^\\u0000-\\uffff])*$"+"\""};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.description !== undefined){
let data3 = data.description;
if((typeof data3 !== "string") && (data3 !== null)){
const err19 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(typeof data3 === "string"){
if(func2(data3) > 2000){
const err20 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!pattern3.test(data3)){
const err21 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/pattern",keyword:"pattern",params:{pattern: "^(?:[\\u0001-\\ud7ff\\ue000-\\uffff]|[^\\u0000-\\uffff])*$"},message:"must match pattern \""+"^(?:[\\u0001-\\ud7ff\\ue000-\\uffff]|[^\\u0000-\\uffff])*$"+"\""};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
if(data.completed !== undefined){
if(typeof data.completed !== "boolean"){
const err22 = {instancePath:instancePath+"/completed",schemaPath:"#/properties/completed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.created_at !== undefined){
let data5 = data.created_at;
if(typeof data5 === "string"){
if(!pattern4.test(data5)){
const err23 = {instancePath:instancePath+"/created_at",schemaPath:"#/properties/created_at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\""};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(!(formats2.validate(data5))){
const err24 = {instancePath:instancePath+"/created_at",schemaPath:"#/properties/created_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/created_at",schemaPath:"#/properties/created_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.updated_at !== undefined){
let data6 = data.updated_at;
if(typeof data6 === "string"){
if(!pattern4.test(data6)){
const err26 = {instancePath:instancePath+"/updated_at",schemaPath:"#/properties/updated_at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\""};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(!(formats2.validate(data6))){
const err27 = {instancePath:instancePath+"/updated_at",schemaPath:"#/properties/updated_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/updated_at",schemaPath:"#/properties/updated_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
validate13.errors = vErrors;
return errors === 0;
}

export const schema_35b7ef68b4a5e224 = validate14;
const schema15 = {"type":"object","description":"An account of this service.","additionalProperties":false,"required":["user_id","email","created_at"],"properties":{"user_id":{"type":"string","description":"An opaque name of a user, the token's `sub`.","minLength":1,"maxLength":255,"pattern":"^(?:[\\u0001-\\ud7ff\\ue000-\\uffff]|[^\\u0000-\\uffff])+$","x-pattern-message":"must not contain U+0000 or unpaired surrogates","example":"alice"},"email":{"type":"string","format":"email","description":"An e-mail address in ASCII. Upper and lower case make no difference.","maxLength":254,"x-pattern-message":"must be an e-mail address","example":"alice@example.com"},"created_at":{"type":"string","format":"date-time","description":"A time in UTC with milliseconds (RFC 3339).","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$","x-pattern-message":"must be a time like 2026-01-15T09:30:00.123Z","example":"2026-01-15T09:30:00.123Z"}}};
const formats12 = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.user_id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "user_id"},message:"must have required property '"+"user_id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.email === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "email"},message:"must have required property '"+"email"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.created_at === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "created_at"},message:"must have required property '"+"created_at"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "user_id") || (key0 === "email")) || (key0 === "created_at"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.user_id !== undefined){
let data0 = data.user_id;
if(typeof data0 === "string"){
if(func2(data0) > 255){
const err4 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func2(data0) < 1){
const err5 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern1.test(data0)){
const err6 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/pattern",keyword:"pattern",params:{pattern: "^(?:[\\u0001-\\ud7ff\\ue000-\\uffff]|[^\\u0000-\\uffff])+$"},message:"must match pattern \""+"^(?:[\\u0001-\\ud7ff\\ue000-\\uffff]|[^\\u0000-\\uffff])+$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.email !== undefined){
let data1 = data.email;
if(typeof data1 === "string"){
if(func2(data1) > 254){
const err8 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/maxLength",keyword:"maxLength",params:{limit: 254},message:"must NOT have more than 254 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(formats12.test(data1))){
const err9 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/format",keyword:"format",params:{format: "email"},message:"must match format \""+"email"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.created_at !== undefined){
let data2 = data.created_at;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err11 = {instancePath:instancePath+"/created_at",schemaPath:"#/properties/created_at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!(formats2.validate(data2))){
const err12 = {instancePath:instancePath+"/created_at",schemaPath:"#/properties/created_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/created_at",schemaPath:"#/properties/created_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate14.errors = vErrors;
return errors === 0;
}

export const schema_ea1e254979d30781 = validate15;
const schema16 = {"type":"object","description":"An access token and whom it speaks for.","additionalProperties":false,"required":["user_id","email","token","token_type","expires_in"],"properties":{"user_id":{"type":"string","description":"An opaque name of a user, the token's `sub`.","minLength":1,"maxLength":255,"pattern":"^(?:[\\u0001-\\ud7ff\\ue000-\\uffff]|[^\\u0000-\\uffff])+$","x-pattern-message":"must not contain U+0000 or unpaired surrogates","example":"alice"},"email":{"type":"string","format":"email","description":"An e-mail address in ASCII. Upper and lower case make no difference.","maxLength":254,"x-pattern-message":"must be an e-mail address","example":"alice@example.com"},"token":{"type":"string","description":"The access token, to be sent as `Authorization: Bearer <token>`."},"token_type":{"type":"string","description":"The scheme of the token (RFC 6750).","enum":["Bearer"]},"expires_in":{"type":"integer","description":"A number of seconds.","minimum":0,"example":604800}}};

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.user_id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "user_id"},message:"must have required property '"+"user_id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.email === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "email"},message:"must have required property '"+"email"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.token === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "token"},message:"must have required property '"+"token"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.token_type === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "token_type"},message:"must have required property '"+"token_type"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.expires_in === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expires_in"},message:"must have required property '"+"expires_in"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "user_id") || (key0 === "email")) || (key0 === "token")) || (key0 === "token_type")) || (key0 === "expires_in"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.user_id !== undefined){
let data0 = data.user_id;
if(typeof data0 === "string"){
if(func2(data0) > 255){
const err6 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func2(data0) < 1){
const err7 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern1.test(data0)){
const err8 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/pattern",keyword:"pattern",params:{pattern: "^(?:[\\u0001-\\ud7ff\\ue000-\\uffff]|[^\\u0000-\\uffff])+$"},message:"must match pattern \""+"^(?:[\\u0001-\\ud7ff\\ue000-\\uffff]|[^\\u0000-\\uffff])+$"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.email !== undefined){
let data1 = data.email;
if(typeof data1 === "string"){
if(func2(data1) > 254){
const err10 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/maxLength",keyword:"maxLength",params:{limit: 254},message:"must NOT have more than 254 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!(formats12.test(data1))){
const err11 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/format",keyword:"format",params:{format: "email"},message:"must match format \""+"email"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.token !== undefined){
if(typeof data.token !== "string"){
const err13 = {instancePath:instancePath+"/token",schemaPath:"#/properties/token/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.token_type !== undefined){
let data3 = data.token_type;
if(typeof data3 !== "string"){
const err14 = {instancePath:instancePath+"/token_type",schemaPath:"#/properties/token_type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(data3 === "Bearer")){
const err15 = {instancePath:instancePath+"/token_type",schemaPath:"#/properties/token_type/enum",keyword:"enum",params:{allowedValues: schema16.properties.token_type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.expires_in !== undefined){
let data4 = data.expires_in;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
const err16 = {instancePath:instancePath+"/expires_in",schemaPath:"#/properties/expires_in/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(typeof data4 == "number"){
if(data4 < 0 || isNaN(data4)){
const err17 = {instancePath:instancePath+"/expires_in",schemaPath:"#/properties/expires_in/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate15.errors = vErrors;
return errors === 0;
}

export const schema_4cf3b28941c2a52c = validate16;
const schema17 = {"type":"object","description":"Whom a token speaks for.","additionalProperties":false,"required":["user_id","email","created_at"],"properties":{"user_id":{"type":"string","description":"An opaque name of a user, the token's `sub`.","minLength":1,"maxLength":255,"pattern":"^(?:[\\u0001-\\ud7ff\\ue000-\\uffff]|[^\\u0000-\\uffff])+$","x-pattern-message":"must not contain U+0000 or unpaired surrogates","example":"alice"},"email":{"type":"string","nullable":true,"description":"The account's e-mail address, or else the token's `email`, or null.","example":"alice@example.com"},"created_at":{"type":"string","format":"date-time","nullable":true,"description":"When this service first kept the user, or null when it has not yet.","example":"2026-01-15T09:00:00.000Z"}}};

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.user_id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "user_id"},message:"must have required property '"+"user_id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.email === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "email"},message:"must have required property '"+"email"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.created_at === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "created_at"},message:"must have required property '"+"created_at"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "user_id") || (key0 === "email")) || (key0 === "created_at"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.user_id !== undefined){
let data0 = data.user_id;
if(typeof data0 === "string"){
if(func2(data0) > 255){
const err4 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func2(data0) < 1){
const err5 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern1.test(data0)){
const err6 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/pattern",keyword:"pattern",params:{pattern: "^(?:[\\u0001-\\ud7ff\\ue000-\\uffff]|[^\\u0000-\\uffff])+$"},message:"must match pattern \""+"^(?:[\\u0001-\\ud7ff\\ue000-\\uffff]|[^\\u0000-\\uffff])+$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.email !== undefined){
let data1 = data.email;
if((typeof data1 !== "string") && (data1 !== null)){
const err8 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.created_at !== undefined){
let data2 = data.created_at;
if((typeof data2 !== "string") && (data2 !== null)){
const err9 = {instancePath:instancePath+"/created_at",schemaPath:"#/properties/created_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data2 === "string"){
if(!(formats2.validate(data2))){
const err10 = {instancePath:instancePath+"/created_at",schemaPath:"#/properties/created_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate16.errors = vErrors;
return errors === 0;
}

export const schema_a4c28360090d0abb = validate17;
const schema18 = {"type":"object","description":"The process is alive.","additionalProperties":false,"required":["status"],"properties":{"status":{"type":"string","description":"Always the same word.","enum":["healthy"]}}};

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.status === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "status")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.status !== undefined){
let data0 = data.status;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(data0 === "healthy")){
const err3 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema18.properties.status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate17.errors = vErrors;
return errors === 0;
}

export const schema_373b2ea3fe31509d = validate18;
const schema19 = {"type":"object","description":"Requests can be served.","additionalProperties":false,"required":["status"],"properties":{"status":{"type":"string","description":"Always the same word.","enum":["ready"]}}};

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.status === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "status")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.status !== undefined){
let data0 = data.status;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(data0 === "ready")){
const err3 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema19.properties.status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate18.errors = vErrors;
return errors === 0;
}


export const validators: Record<string, ValidateFunction> = { schema_644aac5a96a164c1, schema_b542e1a80ffa9a64, schema_d2911396cce857c1, schema_0043168afee284fa, schema_35b7ef68b4a5e224, schema_ea1e254979d30781, schema_4cf3b28941c2a52c, schema_a4c28360090d0abb, schema_373b2ea3fe31509d };

/** Per operation and declared status: what the body must be; null where there is none. */
export const replyValidators: Record<string, Record<number, { mediaType: string; validate: ValidateFunction } | null>> = {
  listTasks: {
    200: { mediaType: 'application/json', validate: schema_644aac5a96a164c1 },
    400: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    401: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    405: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    422: { mediaType: 'application/problem+json', validate: schema_d2911396cce857c1 },
    500: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    503: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
  },
  createTask: {
    201: { mediaType: 'application/json', validate: schema_0043168afee284fa },
    400: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    401: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    405: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    413: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    415: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    422: { mediaType: 'application/problem+json', validate: schema_d2911396cce857c1 },
    500: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    503: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
  },
  getTask: {
    200: { mediaType: 'application/json', validate: schema_0043168afee284fa },
    400: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    401: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    404: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    405: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    422: { mediaType: 'application/problem+json', validate: schema_d2911396cce857c1 },
    500: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    503: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
  },
  replaceTask: {
    200: { mediaType: 'application/json', validate: schema_0043168afee284fa },
    400: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    401: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    404: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    405: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    413: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    415: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    422: { mediaType: 'application/problem+json', validate: schema_d2911396cce857c1 },
    500: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    503: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
  },
  deleteTask: {
    204: null,
    400: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    401: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    404: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    405: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    422: { mediaType: 'application/problem+json', validate: schema_d2911396cce857c1 },
    500: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    503: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
  },
  updateTask: {
    200: { mediaType: 'application/json', validate: schema_0043168afee284fa },
    400: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    401: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    404: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    405: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    413: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    415: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    422: { mediaType: 'application/problem+json', validate: schema_d2911396cce857c1 },
    500: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    503: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
  },
  toggleTask: {
    200: { mediaType: 'application/json', validate: schema_0043168afee284fa },
    400: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    401: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    404: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    405: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    422: { mediaType: 'application/problem+json', validate: schema_d2911396cce857c1 },
    500: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    503: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
  },
  listUserTasks: {
    200: { mediaType: 'application/json', validate: schema_644aac5a96a164c1 },
    400: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    401: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    403: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    405: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    422: { mediaType: 'application/problem+json', validate: schema_d2911396cce857c1 },
    500: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    503: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
  },
  createUserTask: {
    201: { mediaType: 'application/json', validate: schema_0043168afee284fa },
    400: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    401: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    403: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    405: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    413: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    415: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    422: { mediaType: 'application/problem+json', validate: schema_d2911396cce857c1 },
    500: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    503: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
  },
  getUserTask: {
    200: { mediaType: 'application/json', validate: schema_0043168afee284fa },
    400: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    401: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    403: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    404: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    405: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    422: { mediaType: 'application/problem+json', validate: schema_d2911396cce857c1 },
    500: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    503: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
  },
  replaceUserTask: {
    200: { mediaType: 'application/json', validate: schema_0043168afee284fa },
    400: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    401: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    403: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    404: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    405: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    413: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    415: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    422: { mediaType: 'application/problem+json', validate: schema_d2911396cce857c1 },
    500: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    503: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
  },
  deleteUserTask: {
    204: null,
    400: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    401: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    403: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    404: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    405: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    422: { mediaType: 'application/problem+json', validate: schema_d2911396cce857c1 },
    500: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    503: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
  },
  updateUserTask: {
    200: { mediaType: 'application/json', validate: schema_0043168afee284fa },
    400: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    401: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    403: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    404: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    405: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    413: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    415: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    422: { mediaType: 'application/problem+json', validate: schema_d2911396cce857c1 },
    500: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    503: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
  },
  toggleUserTask: {
    200: { mediaType: 'application/json', validate: schema_0043168afee284fa },
    400: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    401: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    403: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    404: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    405: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    422: { mediaType: 'application/problem+json', validate: schema_d2911396cce857c1 },
    500: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    503: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
  },
  signUp: {
    201: { mediaType: 'application/json', validate: schema_35b7ef68b4a5e224 },
    400: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    404: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    405: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    409: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    413: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    415: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    422: { mediaType: 'application/problem+json', validate: schema_d2911396cce857c1 },
    429: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    500: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    503: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
  },
  logIn: {
    200: { mediaType: 'application/json', validate: schema_ea1e254979d30781 },
    400: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    401: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    404: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    405: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    413: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    415: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    422: { mediaType: 'application/problem+json', validate: schema_d2911396cce857c1 },
    429: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    500: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    503: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
  },
  getCurrentUser: {
    200: { mediaType: 'application/json', validate: schema_4cf3b28941c2a52c },
    400: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    401: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    405: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    422: { mediaType: 'application/problem+json', validate: schema_d2911396cce857c1 },
    500: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    503: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
  },
  getHealth: {
    200: { mediaType: 'application/json', validate: schema_a4c28360090d0abb },
    400: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    405: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    422: { mediaType: 'application/problem+json', validate: schema_d2911396cce857c1 },
  },
  getReadiness: {
    200: { mediaType: 'application/json', validate: schema_373b2ea3fe31509d },
    400: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    405: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    422: { mediaType: 'application/problem+json', validate: schema_d2911396cce857c1 },
    500: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
    503: { mediaType: 'application/problem+json', validate: schema_b542e1a80ffa9a64 },
  },
};
