// @ts-nocheck
// Made from openapi.yaml by `npm run generate`. Do not edit.
import type { ValidateFunction } from 'ajv';

"use strict";
export const schema_9c3465209eac3f83 = validate10;
const schema11 = {"title":"Request","type":"object","additionalProperties":true,"properties":{"path":{"type":"object","additionalProperties":false,"properties":{},"required":[]},"query":{"type":"object","properties":{"status":{"type":"string","enum":["all","pending","completed","deleted"],"default":"all"},"q":{"type":"string","x-trim":true,"maxLength":200,"pattern":"^[^\\x00]*$","x-pattern-message":"must not contain U+0000"},"sort":{"type":"string","enum":["created_at","-created_at","updated_at","-updated_at","due_date","-due_date","priority","-priority","title","-title","position","-position","completed_at","-completed_at","created"],"default":"-created_at"},"created_after":{"type":"string","format":"date-time","x-pattern-message":"must be a time like 2026-01-15T09:30:00Z or 2026-01-15T11:30:00.123+02:00"},"created_before":{"$ref":"#/properties/query/properties/created_after"},"updated_after":{"$ref":"#/properties/query/properties/created_after"},"updated_before":{"$ref":"#/properties/query/properties/created_after"},"priority":{"type":"array","minItems":1,"maxItems":4,"items":{"type":"string","enum":["low","medium","high","urgent"]}},"tag":{"type":"array","maxItems":20,"items":{"type":"string","format":"tag","x-trim":true,"x-not-blank":true,"minLength":1,"maxLength":50,"x-pattern-message":"must not be . or .., or contain commas or control characters"}},"due":{"type":"string","enum":["overdue","today","tomorrow","week","none","any"]},"due_after":{"type":"string","format":"due-date","x-pattern-message":"must be a day like 2026-12-01, or a time like 2026-12-01T17:30:00+05:00, in the years 1 to 9999"},"due_before":{"$ref":"#/properties/query/properties/due_after"},"time_zone":{"type":"string","format":"time-zone","x-pattern-message":"must be the name of a time zone in the IANA spelling, like Asia/Karachi"},"recurring":{"type":"boolean"},"completed_after":{"$ref":"#/properties/query/properties/created_after"},"completed_before":{"$ref":"#/properties/query/properties/created_after"},"limit":{"type":"integer","minimum":1,"maximum":1000,"default":100},"cursor":{"type":"string","maxLength":1200,"pattern":"^[A-Za-z0-9_-]{31}[A-Za-z0-9_-]*$","x-pattern-message":"must be the X-Next-Cursor of an earlier page"}},"additionalProperties":false,"required":[]},"header":{"type":"object","additionalProperties":true,"properties":{"prefer":{"type":"string"},"if-none-match":{"type":"string","maxLength":2000,"pattern":"^(?:[*]|[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22(?: *,[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22)*[ ,]*)$","x-pattern-message":"must be an asterisk, or entity tags in quotes like \"7\""}},"required":[]},"cookie":{"type":"object","additionalProperties":true,"properties":{},"required":[]}},"required":[]};
const schema12 = {"type":"string","format":"date-time","x-pattern-message":"must be a time like 2026-01-15T09:30:00Z or 2026-01-15T11:30:00.123+02:00"};
const schema15 = {"type":"string","format":"due-date","x-pattern-message":"must be a day like 2026-12-01, or a time like 2026-12-01T17:30:00+05:00, in the years 1 to 9999"};
const func2 = Object.prototype.hasOwnProperty;
const func3 = require("ajv/dist/runtime/ucs2length").default;
const func6 = require("../src/base/blank").isBlank;
const pattern0 = new RegExp("^[^\\x00]*$", "u");
const pattern1 = new RegExp("^[A-Za-z0-9_-]{31}[A-Za-z0-9_-]*$", "u");
const pattern2 = new RegExp("^(?:[*]|[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22(?: *,[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22)*[ ,]*)$", "u");
const formats0 = require("../src/gate/formats").formats["date-time"];
const formats8 = require("../src/gate/formats").formats.tag;
const formats10 = require("../src/gate/formats").formats["due-date"];
const formats14 = require("../src/gate/formats").formats["time-zone"];

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path !== undefined){
let data0 = data.path;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key0 in data0){
const err0 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
else {
const err1 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
if(data.query !== undefined){
let data1 = data.query;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!(func2.call(schema11.properties.query.properties, key1))){
const err2 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
if(data1.status !== undefined){
let data2 = data1.status;
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/query/status",schemaPath:"#/properties/query/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
if(!((((data2 === "all") || (data2 === "pending")) || (data2 === "completed")) || (data2 === "deleted"))){
const err4 = {instancePath:instancePath+"/query/status",schemaPath:"#/properties/query/properties/status/enum",keyword:"enum",params:{allowedValues: schema11.properties.query.properties.status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
if(data1.q !== undefined){
let data3 = data1.q;
if(typeof data3 === "string"){
if(func3(data3) > 200){
const err5 = {instancePath:instancePath+"/query/q",schemaPath:"#/properties/query/properties/q/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
if(!pattern0.test(data3)){
const err6 = {instancePath:instancePath+"/query/q",schemaPath:"#/properties/query/properties/q/pattern",keyword:"pattern",params:{pattern: "^[^\\x00]*$"},message:"must match pattern \""+"^[^\\x00]*$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
else {
const err7 = {instancePath:instancePath+"/query/q",schemaPath:"#/properties/query/properties/q/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
if(data1.sort !== undefined){
let data4 = data1.sort;
if(typeof data4 !== "string"){
const err8 = {instancePath:instancePath+"/query/sort",schemaPath:"#/properties/query/properties/sort/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
if(!(((((((((((((((data4 === "created_at") || (data4 === "-created_at")) || (data4 === "updated_at")) || (data4 === "-updated_at")) || (data4 === "due_date")) || (data4 === "-due_date")) || (data4 === "priority")) || (data4 === "-priority")) || (data4 === "title")) || (data4 === "-title")) || (data4 === "position")) || (data4 === "-position")) || (data4 === "completed_at")) || (data4 === "-completed_at")) || (data4 === "created"))){
const err9 = {instancePath:instancePath+"/query/sort",schemaPath:"#/properties/query/properties/sort/enum",keyword:"enum",params:{allowedValues: schema11.properties.query.properties.sort.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
if(data1.created_after !== undefined){
let data5 = data1.created_after;
if(typeof data5 === "string"){
if(!(formats0.validate(data5))){
const err10 = {instancePath:instancePath+"/query/created_after",schemaPath:"#/properties/query/properties/created_after/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
else {
const err11 = {instancePath:instancePath+"/query/created_after",schemaPath:"#/properties/query/properties/created_after/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
if(data1.created_before !== undefined){
let data6 = data1.created_before;
if(typeof data6 === "string"){
if(!(formats0.validate(data6))){
const err12 = {instancePath:instancePath+"/query/created_before",schemaPath:"#/properties/query/properties/created_after/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
else {
const err13 = {instancePath:instancePath+"/query/created_before",schemaPath:"#/properties/query/properties/created_after/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
if(data1.updated_after !== undefined){
let data7 = data1.updated_after;
if(typeof data7 === "string"){
if(!(formats0.validate(data7))){
const err14 = {instancePath:instancePath+"/query/updated_after",schemaPath:"#/properties/query/properties/created_after/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
else {
const err15 = {instancePath:instancePath+"/query/updated_after",schemaPath:"#/properties/query/properties/created_after/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
if(data1.updated_before !== undefined){
let data8 = data1.updated_before;
if(typeof data8 === "string"){
if(!(formats0.validate(data8))){
const err16 = {instancePath:instancePath+"/query/updated_before",schemaPath:"#/properties/query/properties/created_after/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
else {
const err17 = {instancePath:instancePath+"/query/updated_before",schemaPath:"#/properties/query/properties/created_after/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
if(data1.priority !== undefined){
let data9 = data1.priority;
if(Array.isArray(data9)){
if(data9.length > 4){
const err18 = {instancePath:instancePath+"/query/priority",schemaPath:"#/properties/query/properties/priority/maxItems",keyword:"maxItems",params:{limit: 4},message:"must NOT have more than 4 items"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
if(data9.length < 1){
const err19 = {instancePath:instancePath+"/query/priority",schemaPath:"#/properties/query/properties/priority/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
if(typeof data10 !== "string"){
const err20 = {instancePath:instancePath+"/query/priority/" + i0,schemaPath:"#/properties/query/properties/priority/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
if(!((((data10 === "low") || (data10 === "medium")) || (data10 === "high")) || (data10 === "urgent"))){
const err21 = {instancePath:instancePath+"/query/priority/" + i0,schemaPath:"#/properties/query/properties/priority/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.query.properties.priority.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
}
else {
const err22 = {instancePath:instancePath+"/query/priority",schemaPath:"#/properties/query/properties/priority/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
if(data1.tag !== undefined){
let data11 = data1.tag;
if(Array.isArray(data11)){
if(data11.length > 20){
const err23 = {instancePath:instancePath+"/query/tag",schemaPath:"#/properties/query/properties/tag/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
if(typeof data12 === "string"){
if(func3(data12) > 50){
const err24 = {instancePath:instancePath+"/query/tag/" + i1,schemaPath:"#/properties/query/properties/tag/items/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
if(func3(data12) < 1){
const err25 = {instancePath:instancePath+"/query/tag/" + i1,schemaPath:"#/properties/query/properties/tag/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
if(!(formats8.validate(data12))){
const err26 = {instancePath:instancePath+"/query/tag/" + i1,schemaPath:"#/properties/query/properties/tag/items/format",keyword:"format",params:{format: "tag"},message:"must match format \""+"tag"+"\""};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
if(func6(data12)){
const err27 = {instancePath:instancePath+"/query/tag/" + i1,schemaPath:"#/properties/query/properties/tag/items/x-not-blank",keyword:"x-not-blank",params:{},message:"must not be blank"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
else {
const err28 = {instancePath:instancePath+"/query/tag/" + i1,schemaPath:"#/properties/query/properties/tag/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
}
else {
const err29 = {instancePath:instancePath+"/query/tag",schemaPath:"#/properties/query/properties/tag/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
if(data1.due !== undefined){
let data13 = data1.due;
if(typeof data13 !== "string"){
const err30 = {instancePath:instancePath+"/query/due",schemaPath:"#/properties/query/properties/due/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
if(!((((((data13 === "overdue") || (data13 === "today")) || (data13 === "tomorrow")) || (data13 === "week")) || (data13 === "none")) || (data13 === "any"))){
const err31 = {instancePath:instancePath+"/query/due",schemaPath:"#/properties/query/properties/due/enum",keyword:"enum",params:{allowedValues: schema11.properties.query.properties.due.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
if(data1.due_after !== undefined){
let data14 = data1.due_after;
if(typeof data14 === "string"){
if(!(formats10.validate(data14))){
const err32 = {instancePath:instancePath+"/query/due_after",schemaPath:"#/properties/query/properties/due_after/format",keyword:"format",params:{format: "due-date"},message:"must match format \""+"due-date"+"\""};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
else {
const err33 = {instancePath:instancePath+"/query/due_after",schemaPath:"#/properties/query/properties/due_after/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
if(data1.due_before !== undefined){
let data15 = data1.due_before;
if(typeof data15 === "string"){
if(!(formats10.validate(data15))){
const err34 = {instancePath:instancePath+"/query/due_before",schemaPath:"#/properties/query/properties/due_after/format",keyword:"format",params:{format: "due-date"},message:"must match format \""+"due-date"+"\""};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
else {
const err35 = {instancePath:instancePath+"/query/due_before",schemaPath:"#/properties/query/properties/due_after/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
if(data1.time_zone !== undefined){
let data16 = data1.time_zone;
if(typeof data16 === "string"){
if(!(formats14.validate(data16))){
const err36 = {instancePath:instancePath+"/query/time_zone",schemaPath:"#/properties/query/properties/time_zone/format",keyword:"format",params:{format: "time-zone"},message:"must match format \""+"time-zone"+"\""};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
else {
const err37 = {instancePath:instancePath+"/query/time_zone",schemaPath:"#/properties/query/properties/time_zone/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
if(data1.recurring !== undefined){
if(typeof data1.recurring !== "boolean"){
const err38 = {instancePath:instancePath+"/query/recurring",schemaPath:"#/properties/query/properties/recurring/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
if(data1.completed_after !== undefined){
let data18 = data1.completed_after;
if(typeof data18 === "string"){
if(!(formats0.validate(data18))){
const err39 = {instancePath:instancePath+"/query/completed_after",schemaPath:"#/properties/query/properties/created_after/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
else {
const err40 = {instancePath:instancePath+"/query/completed_after",schemaPath:"#/properties/query/properties/created_after/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
if(data1.completed_before !== undefined){
let data19 = data1.completed_before;
if(typeof data19 === "string"){
if(!(formats0.validate(data19))){
const err41 = {instancePath:instancePath+"/query/completed_before",schemaPath:"#/properties/query/properties/created_after/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
else {
const err42 = {instancePath:instancePath+"/query/completed_before",schemaPath:"#/properties/query/properties/created_after/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
if(data1.limit !== undefined){
let data20 = data1.limit;
if(!((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20)))){
const err43 = {instancePath:instancePath+"/query/limit",schemaPath:"#/properties/query/properties/limit/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
if(typeof data20 == "number"){
if(data20 > 1000 || isNaN(data20)){
const err44 = {instancePath:instancePath+"/query/limit",schemaPath:"#/properties/query/properties/limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
if(data20 < 1 || isNaN(data20)){
const err45 = {instancePath:instancePath+"/query/limit",schemaPath:"#/properties/query/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
}
if(data1.cursor !== undefined){
let data21 = data1.cursor;
if(typeof data21 === "string"){
if(func3(data21) > 1200){
const err46 = {instancePath:instancePath+"/query/cursor",schemaPath:"#/properties/query/properties/cursor/maxLength",keyword:"maxLength",params:{limit: 1200},message:"must NOT have more than 1200 characters"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
if(!pattern1.test(data21)){
const err47 = {instancePath:instancePath+"/query/cursor",schemaPath:"#/properties/query/properties/cursor/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{31}[A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{31}[A-Za-z0-9_-]*$"+"\""};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
else {
const err48 = {instancePath:instancePath+"/query/cursor",schemaPath:"#/properties/query/properties/cursor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
}
else {
const err49 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
if(data.header !== undefined){
let data22 = data.header;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.prefer !== undefined){
if(typeof data22.prefer !== "string"){
const err50 = {instancePath:instancePath+"/header/prefer",schemaPath:"#/properties/header/properties/prefer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
if(data22["if-none-match"] !== undefined){
let data24 = data22["if-none-match"];
if(typeof data24 === "string"){
if(func3(data24) > 2000){
const err51 = {instancePath:instancePath+"/header/if-none-match",schemaPath:"#/properties/header/properties/if-none-match/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
if(!pattern2.test(data24)){
const err52 = {instancePath:instancePath+"/header/if-none-match",schemaPath:"#/properties/header/properties/if-none-match/pattern",keyword:"pattern",params:{pattern: "^(?:[*]|[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22(?: *,[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22)*[ ,]*)$"},message:"must match pattern \""+"^(?:[*]|[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22(?: *,[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22)*[ ,]*)$"+"\""};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
else {
const err53 = {instancePath:instancePath+"/header/if-none-match",schemaPath:"#/properties/header/properties/if-none-match/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
}
else {
const err54 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
if(data.cookie !== undefined){
let data25 = data.cookie;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
}
else {
const err55 = {instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
}
}
else {
const err56 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
if(++errors === 100){ validate10.errors = vErrors; return false; }
}
validate10.errors = vErrors;
return errors === 0;
}

export const schema_01902f95f6772c2a = validate11;
const schema18 = {"title":"Request","type":"object","additionalProperties":true,"properties":{"requestBody":{"type":"object","additionalProperties":false,"required":["title"],"properties":{"title":{"type":"string","x-trim":true,"x-not-blank":true,"minLength":1,"maxLength":200,"pattern":"^[\\x09-\\x0D\\x20]*[^\\x00\\x09-\\x0D\\x20][^\\x00]*$","x-pattern-message":"must not contain U+0000"},"description":{"type":"string","nullable":true,"maxLength":2000,"pattern":"^[^\\x00]*$","x-pattern-message":"must not contain U+0000"},"completed":{"type":"boolean"},"priority":{"type":"string","enum":["low","medium","high","urgent"]},"tags":{"type":"array","maxItems":20,"items":{"type":"string","format":"tag","x-trim":true,"x-not-blank":true,"minLength":1,"maxLength":50,"x-pattern-message":"must not be . or .., or contain commas or control characters"}},"due_date":{"type":"string","nullable":true,"format":"due-date","x-pattern-message":"must be a day like 2026-12-01, or a time like 2026-12-01T17:30:00+05:00, in the years 1 to 9999"},"time_zone":{"type":"string","nullable":true,"format":"time-zone","x-pattern-message":"must be the name of a time zone in the IANA spelling, like Asia/Karachi"},"recurrence":{"type":"string","nullable":true,"format":"recurrence-rule","maxLength":500},"reminders":{"type":"array","maxItems":5,"items":{"type":"integer","minimum":-1440,"maximum":40320}}}}},"required":["requestBody"]};
const pattern3 = new RegExp("^[\\x09-\\x0D\\x20]*[^\\x00\\x09-\\x0D\\x20][^\\x00]*$", "u");

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
if(++errors === 100){ validate11.errors = vErrors; return false; }
}
if(data.requestBody !== undefined){
let data0 = data.requestBody;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.title === undefined){
const err1 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
if(++errors === 100){ validate11.errors = vErrors; return false; }
}
for(const key0 in data0){
if(!(func2.call(schema18.properties.requestBody.properties, key0))){
const err2 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
if(++errors === 100){ validate11.errors = vErrors; return false; }
}
}
if(data0.title !== undefined){
let data1 = data0.title;
if(typeof data1 === "string"){
if(func3(data1) > 200){
const err3 = {instancePath:instancePath+"/requestBody/title",schemaPath:"#/properties/requestBody/properties/title/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
if(++errors === 100){ validate11.errors = vErrors; return false; }
}
if(func3(data1) < 1){
const err4 = {instancePath:instancePath+"/requestBody/title",schemaPath:"#/properties/requestBody/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
if(++errors === 100){ validate11.errors = vErrors; return false; }
}
if(!pattern3.test(data1)){
const err5 = {instancePath:instancePath+"/requestBody/title",schemaPath:"#/properties/requestBody/properties/title/pattern",keyword:"pattern",params:{pattern: "^[\\x09-\\x0D\\x20]*[^\\x00\\x09-\\x0D\\x20][^\\x00]*$"},message:"must match pattern \""+"^[\\x09-\\x0D\\x20]*[^\\x00\\x09-\\x0D\\x20][^\\x00]*$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
if(++errors === 100){ validate11.errors = vErrors; return false; }
}
if(func6(data1)){
const err6 = {instancePath:instancePath+"/requestBody/title",schemaPath:"#/properties/requestBody/properties/title/x-not-blank",keyword:"x-not-blank",params:{},message:"must not be blank"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
if(++errors === 100){ validate11.errors = vErrors; return false; }
}
}
else {
const err7 = {instancePath:instancePath+"/requestBody/title",schemaPath:"#/properties/requestBody/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
if(++errors === 100){ validate11.errors = vErrors; return false; }
}
}
if(data0.description !== undefined){
let data2 = data0.description;
if((typeof data2 !== "string") && (data2 !== null)){
const err8 = {instancePath:instancePath+"/requestBody/description",schemaPath:"#/properties/requestBody/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
if(++errors === 100){ validate11.errors = vErrors; return false; }
}
if(typeof data2 === "string"){
if(func3(data2) > 2000){
const err9 = {instancePath:instancePath+"/requestBody/description",schemaPath:"#/properties/requestBody/properties/description/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
if(++errors === 100){ validate11.errors = vErrors; return false; }
}
if(!pattern0.test(data2)){
const err10 = {instancePath:instancePath+"/requestBody/description",schemaPath:"#/properties/requestBody/properties/description/pattern",keyword:"pattern",params:{pattern: "^[^\\x00]*$"},message:"must match pattern \""+"^[^\\x00]*$"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
if(++errors === 100){ validate11.errors = vErrors; return false; }
}
}
}
if(data0.completed !== undefined){
if(typeof data0.completed !== "boolean"){
const err11 = {instancePath:instancePath+"/requestBody/completed",schemaPath:"#/properties/requestBody/properties/completed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
if(++errors === 100){ validate11.errors = vErrors; return false; }
}
}
if(data0.priority !== undefined){
let data4 = data0.priority;
if(typeof data4 !== "string"){
const err12 = {instancePath:instancePath+"/requestBody/priority",schemaPath:"#/properties/requestBody/properties/priority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
if(++errors === 100){ validate11.errors = vErrors; return false; }
}
if(!((((data4 === "low") || (data4 === "medium")) || (data4 === "high")) || (data4 === "urgent"))){
const err13 = {instancePath:instancePath+"/requestBody/priority",schemaPath:"#/properties/requestBody/properties/priority/enum",keyword:"enum",params:{allowedValues: schema18.properties.requestBody.properties.priority.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
if(++errors === 100){ validate11.errors = vErrors; return false; }
}
}
if(data0.tags !== undefined){
let data5 = data0.tags;
if(Array.isArray(data5)){
if(data5.length > 20){
const err14 = {instancePath:instancePath+"/requestBody/tags",schemaPath:"#/properties/requestBody/properties/tags/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
if(++errors === 100){ validate11.errors = vErrors; return false; }
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 === "string"){
if(func3(data6) > 50){
const err15 = {instancePath:instancePath+"/requestBody/tags/" + i0,schemaPath:"#/properties/requestBody/properties/tags/items/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
if(++errors === 100){ validate11.errors = vErrors; return false; }
}
if(func3(data6) < 1){
const err16 = {instancePath:instancePath+"/requestBody/tags/" + i0,schemaPath:"#/properties/requestBody/properties/tags/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
if(++errors === 100){ validate11.errors = vErrors; return false; }
}
if(!(formats8.validate(data6))){
const err17 = {instancePath:instancePath+"/requestBody/tags/" + i0,schemaPath:"#/properties/requestBody/properties/tags/items/format",keyword:"format",params:{format: "tag"},message:"must match format \""+"tag"+"\""};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
if(++errors === 100){ validate11.errors = vErrors; return false; }
}
if(func6(data6)){
const err18 = {instancePath:instancePath+"/requestBody/tags/" + i0,schemaPath:"#/properties/requestBody/properties/tags/items/x-not-blank",keyword:"x-not-blank",params:{},message:"must not be blank"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
if(++errors === 100){ validate11.errors = vErrors; return false; }
}
}
else {
const err19 = {instancePath:instancePath+"/requestBody/tags/" + i0,schemaPath:"#/properties/requestBody/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
if(++errors === 100){ validate11.errors = vErrors; return false; }
}
}
}
else {
const err20 = {instancePath:instancePath+"/requestBody/tags",schemaPath:"#/properties/requestBody/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
if(++errors === 100){ validate11.errors = vErrors; return false; }
}
}
if(data0.due_date !== undefined){
let data7 = data0.due_date;
if((typeof data7 !== "string") && (data7 !== null)){
const err21 = {instancePath:instancePath+"/requestBody/due_date",schemaPath:"#/properties/requestBody/properties/due_date/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
if(++errors === 100){ validate11.errors = vErrors; return false; }
}
if(typeof data7 === "string"){
if(!(formats10.validate(data7))){
const err22 = {instancePath:instancePath+"/requestBody/due_date",schemaPath:"#/properties/requestBody/properties/due_date/format",keyword:"format",params:{format: "due-date"},message:"must match format \""+"due-date"+"\""};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
if(++errors === 100){ validate11.errors = vErrors; return false; }
}
}
}
if(data0.time_zone !== undefined){
let data8 = data0.time_zone;
if((typeof data8 !== "string") && (data8 !== null)){
const err23 = {instancePath:instancePath+"/requestBody/time_zone",schemaPath:"#/properties/requestBody/properties/time_zone/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
if(++errors === 100){ validate11.errors = vErrors; return false; }
}
if(typeof data8 === "string"){
if(!(formats14.validate(data8))){
const err24 = {instancePath:instancePath+"/requestBody/time_zone",schemaPath:"#/properties/requestBody/properties/time_zone/format",keyword:"format",params:{format: "time-zone"},message:"must match format \""+"time-zone"+"\""};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
if(++errors === 100){ validate11.errors = vErrors; return false; }
}
}
}
if(data0.recurrence !== undefined){
let data9 = data0.recurrence;
if((typeof data9 !== "string") && (data9 !== null)){
const err25 = {instancePath:instancePath+"/requestBody/recurrence",schemaPath:"#/properties/requestBody/properties/recurrence/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
if(++errors === 100){ validate11.errors = vErrors; return false; }
}
if(typeof data9 === "string"){
if(func3(data9) > 500){
const err26 = {instancePath:instancePath+"/requestBody/recurrence",schemaPath:"#/properties/requestBody/properties/recurrence/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
if(++errors === 100){ validate11.errors = vErrors; return false; }
}
}
}
if(data0.reminders !== undefined){
let data10 = data0.reminders;
if(Array.isArray(data10)){
if(data10.length > 5){
const err27 = {instancePath:instancePath+"/requestBody/reminders",schemaPath:"#/properties/requestBody/properties/reminders/maxItems",keyword:"maxItems",params:{limit: 5},message:"must NOT have more than 5 items"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
if(++errors === 100){ validate11.errors = vErrors; return false; }
}
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(!((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11)))){
const err28 = {instancePath:instancePath+"/requestBody/reminders/" + i1,schemaPath:"#/properties/requestBody/properties/reminders/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
if(++errors === 100){ validate11.errors = vErrors; return false; }
}
if(typeof data11 == "number"){
if(data11 > 40320 || isNaN(data11)){
const err29 = {instancePath:instancePath+"/requestBody/reminders/" + i1,schemaPath:"#/properties/requestBody/properties/reminders/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 40320},message:"must be <= 40320"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
if(++errors === 100){ validate11.errors = vErrors; return false; }
}
if(data11 < -1440 || isNaN(data11)){
const err30 = {instancePath:instancePath+"/requestBody/reminders/" + i1,schemaPath:"#/properties/requestBody/properties/reminders/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1440},message:"must be >= -1440"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
if(++errors === 100){ validate11.errors = vErrors; return false; }
}
}
}
}
else {
const err31 = {instancePath:instancePath+"/requestBody/reminders",schemaPath:"#/properties/requestBody/properties/reminders/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
if(++errors === 100){ validate11.errors = vErrors; return false; }
}
}
}
else {
const err32 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
if(++errors === 100){ validate11.errors = vErrors; return false; }
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
if(++errors === 100){ validate11.errors = vErrors; return false; }
}
validate11.errors = vErrors;
return errors === 0;
}

export const schema_3acf539f73398426 = validate12;
const schema19 = {"title":"Request","type":"object","additionalProperties":true,"properties":{"path":{"type":"object","additionalProperties":false,"properties":{},"required":[]},"query":{"type":"object","properties":{},"additionalProperties":false,"required":[]},"header":{"type":"object","additionalProperties":true,"properties":{"idempotency-key":{"type":"string","pattern":"^[!-~]{1,255}$","x-pattern-message":"must have 1 to 255 visible ASCII characters, and no spaces"}},"required":[]},"cookie":{"type":"object","additionalProperties":true,"properties":{},"required":[]}},"required":[]};
const pattern5 = new RegExp("^[!-~]{1,255}$", "u");

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path !== undefined){
let data0 = data.path;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key0 in data0){
const err0 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
if(++errors === 100){ validate12.errors = vErrors; return false; }
}
}
else {
const err1 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
if(++errors === 100){ validate12.errors = vErrors; return false; }
}
}
if(data.query !== undefined){
let data1 = data.query;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
const err2 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
if(++errors === 100){ validate12.errors = vErrors; return false; }
}
}
else {
const err3 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
if(++errors === 100){ validate12.errors = vErrors; return false; }
}
}
if(data.header !== undefined){
let data2 = data.header;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2["idempotency-key"] !== undefined){
let data3 = data2["idempotency-key"];
if(typeof data3 === "string"){
if(!pattern5.test(data3)){
const err4 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[!-~]{1,255}$"},message:"must match pattern \""+"^[!-~]{1,255}$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
if(++errors === 100){ validate12.errors = vErrors; return false; }
}
}
else {
const err5 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
if(++errors === 100){ validate12.errors = vErrors; return false; }
}
}
}
else {
const err6 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
if(++errors === 100){ validate12.errors = vErrors; return false; }
}
}
if(data.cookie !== undefined){
let data4 = data.cookie;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
}
else {
const err7 = {instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
if(++errors === 100){ validate12.errors = vErrors; return false; }
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
if(++errors === 100){ validate12.errors = vErrors; return false; }
}
validate12.errors = vErrors;
return errors === 0;
}

export const schema_9039cbadb58d3d19 = validate13;
const schema20 = {"title":"Request","type":"object","additionalProperties":true,"properties":{"path":{"type":"object","additionalProperties":false,"properties":{},"required":[]},"query":{"type":"object","properties":{"status":{"type":"string","enum":["completed"],"x-enum-varnames":["OnlyCompleted"]}},"additionalProperties":false,"required":["status"]},"header":{"type":"object","additionalProperties":true,"properties":{},"required":[]},"cookie":{"type":"object","additionalProperties":true,"properties":{},"required":[]}},"required":["query"]};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.query === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "query"},message:"must have required property '"+"query"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
if(++errors === 100){ validate13.errors = vErrors; return false; }
}
if(data.path !== undefined){
let data0 = data.path;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key0 in data0){
const err1 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
if(++errors === 100){ validate13.errors = vErrors; return false; }
}
}
else {
const err2 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
if(++errors === 100){ validate13.errors = vErrors; return false; }
}
}
if(data.query !== undefined){
let data1 = data.query;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.status === undefined){
const err3 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
if(++errors === 100){ validate13.errors = vErrors; return false; }
}
for(const key1 in data1){
if(!(key1 === "status")){
const err4 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
if(++errors === 100){ validate13.errors = vErrors; return false; }
}
}
if(data1.status !== undefined){
let data2 = data1.status;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/query/status",schemaPath:"#/properties/query/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
if(++errors === 100){ validate13.errors = vErrors; return false; }
}
if(!(data2 === "completed")){
const err6 = {instancePath:instancePath+"/query/status",schemaPath:"#/properties/query/properties/status/enum",keyword:"enum",params:{allowedValues: schema20.properties.query.properties.status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
if(++errors === 100){ validate13.errors = vErrors; return false; }
}
}
}
else {
const err7 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
if(++errors === 100){ validate13.errors = vErrors; return false; }
}
}
if(data.header !== undefined){
let data3 = data.header;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
}
else {
const err8 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
if(++errors === 100){ validate13.errors = vErrors; return false; }
}
}
if(data.cookie !== undefined){
let data4 = data.cookie;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
}
else {
const err9 = {instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
if(++errors === 100){ validate13.errors = vErrors; return false; }
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
if(++errors === 100){ validate13.errors = vErrors; return false; }
}
validate13.errors = vErrors;
return errors === 0;
}

export const schema_3e1a1d733b82ef85 = validate14;
const schema21 = {"title":"Request","type":"object","additionalProperties":true,"properties":{"requestBody":{"type":"object","additionalProperties":false,"required":["tasks"],"properties":{"tasks":{"type":"array","minItems":1,"maxItems":100,"items":{"type":"object","additionalProperties":false,"required":["title"],"properties":{"title":{"type":"string","x-trim":true,"x-not-blank":true,"minLength":1,"maxLength":200,"pattern":"^[\\x09-\\x0D\\x20]*[^\\x00\\x09-\\x0D\\x20][^\\x00]*$","x-pattern-message":"must not contain U+0000"},"description":{"type":"string","nullable":true,"maxLength":2000,"pattern":"^[^\\x00]*$","x-pattern-message":"must not contain U+0000"},"completed":{"type":"boolean"},"priority":{"type":"string","enum":["low","medium","high","urgent"]},"tags":{"type":"array","maxItems":20,"items":{"type":"string","format":"tag","x-trim":true,"x-not-blank":true,"minLength":1,"maxLength":50,"x-pattern-message":"must not be . or .., or contain commas or control characters"}},"due_date":{"type":"string","nullable":true,"format":"due-date","x-pattern-message":"must be a day like 2026-12-01, or a time like 2026-12-01T17:30:00+05:00, in the years 1 to 9999"},"time_zone":{"type":"string","nullable":true,"format":"time-zone","x-pattern-message":"must be the name of a time zone in the IANA spelling, like Asia/Karachi"},"recurrence":{"type":"string","nullable":true,"format":"recurrence-rule","maxLength":500},"reminders":{"type":"array","maxItems":5,"items":{"type":"integer","minimum":-1440,"maximum":40320}}}}}}}},"required":["requestBody"]};

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
if(data.requestBody !== undefined){
let data0 = data.requestBody;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.tasks === undefined){
const err1 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/required",keyword:"required",params:{missingProperty: "tasks"},message:"must have required property '"+"tasks"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
for(const key0 in data0){
if(!(key0 === "tasks")){
const err2 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
}
if(data0.tasks !== undefined){
let data1 = data0.tasks;
if(Array.isArray(data1)){
if(data1.length > 100){
const err3 = {instancePath:instancePath+"/requestBody/tasks",schemaPath:"#/properties/requestBody/properties/tasks/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
if(data1.length < 1){
const err4 = {instancePath:instancePath+"/requestBody/tasks",schemaPath:"#/properties/requestBody/properties/tasks/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.title === undefined){
const err5 = {instancePath:instancePath+"/requestBody/tasks/" + i0,schemaPath:"#/properties/requestBody/properties/tasks/items/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
for(const key1 in data2){
if(!(func2.call(schema21.properties.requestBody.properties.tasks.items.properties, key1))){
const err6 = {instancePath:instancePath+"/requestBody/tasks/" + i0,schemaPath:"#/properties/requestBody/properties/tasks/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
}
if(data2.title !== undefined){
let data3 = data2.title;
if(typeof data3 === "string"){
if(func3(data3) > 200){
const err7 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/title",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/title/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
if(func3(data3) < 1){
const err8 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/title",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
if(!pattern3.test(data3)){
const err9 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/title",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/title/pattern",keyword:"pattern",params:{pattern: "^[\\x09-\\x0D\\x20]*[^\\x00\\x09-\\x0D\\x20][^\\x00]*$"},message:"must match pattern \""+"^[\\x09-\\x0D\\x20]*[^\\x00\\x09-\\x0D\\x20][^\\x00]*$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
if(func6(data3)){
const err10 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/title",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/title/x-not-blank",keyword:"x-not-blank",params:{},message:"must not be blank"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
}
else {
const err11 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/title",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
}
if(data2.description !== undefined){
let data4 = data2.description;
if((typeof data4 !== "string") && (data4 !== null)){
const err12 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/description",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
if(typeof data4 === "string"){
if(func3(data4) > 2000){
const err13 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/description",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/description/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
if(!pattern0.test(data4)){
const err14 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/description",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/description/pattern",keyword:"pattern",params:{pattern: "^[^\\x00]*$"},message:"must match pattern \""+"^[^\\x00]*$"+"\""};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
}
}
if(data2.completed !== undefined){
if(typeof data2.completed !== "boolean"){
const err15 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/completed",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/completed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
}
if(data2.priority !== undefined){
let data6 = data2.priority;
if(typeof data6 !== "string"){
const err16 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/priority",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/priority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
if(!((((data6 === "low") || (data6 === "medium")) || (data6 === "high")) || (data6 === "urgent"))){
const err17 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/priority",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/priority/enum",keyword:"enum",params:{allowedValues: schema21.properties.requestBody.properties.tasks.items.properties.priority.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
}
if(data2.tags !== undefined){
let data7 = data2.tags;
if(Array.isArray(data7)){
if(data7.length > 20){
const err18 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/tags",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/tags/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 === "string"){
if(func3(data8) > 50){
const err19 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/tags/" + i1,schemaPath:"#/properties/requestBody/properties/tasks/items/properties/tags/items/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
if(func3(data8) < 1){
const err20 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/tags/" + i1,schemaPath:"#/properties/requestBody/properties/tasks/items/properties/tags/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
if(!(formats8.validate(data8))){
const err21 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/tags/" + i1,schemaPath:"#/properties/requestBody/properties/tasks/items/properties/tags/items/format",keyword:"format",params:{format: "tag"},message:"must match format \""+"tag"+"\""};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
if(func6(data8)){
const err22 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/tags/" + i1,schemaPath:"#/properties/requestBody/properties/tasks/items/properties/tags/items/x-not-blank",keyword:"x-not-blank",params:{},message:"must not be blank"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
}
else {
const err23 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/tags/" + i1,schemaPath:"#/properties/requestBody/properties/tasks/items/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
}
}
else {
const err24 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/tags",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
}
if(data2.due_date !== undefined){
let data9 = data2.due_date;
if((typeof data9 !== "string") && (data9 !== null)){
const err25 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/due_date",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/due_date/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
if(typeof data9 === "string"){
if(!(formats10.validate(data9))){
const err26 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/due_date",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/due_date/format",keyword:"format",params:{format: "due-date"},message:"must match format \""+"due-date"+"\""};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
}
}
if(data2.time_zone !== undefined){
let data10 = data2.time_zone;
if((typeof data10 !== "string") && (data10 !== null)){
const err27 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/time_zone",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/time_zone/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
if(typeof data10 === "string"){
if(!(formats14.validate(data10))){
const err28 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/time_zone",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/time_zone/format",keyword:"format",params:{format: "time-zone"},message:"must match format \""+"time-zone"+"\""};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
}
}
if(data2.recurrence !== undefined){
let data11 = data2.recurrence;
if((typeof data11 !== "string") && (data11 !== null)){
const err29 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/recurrence",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/recurrence/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
if(typeof data11 === "string"){
if(func3(data11) > 500){
const err30 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/recurrence",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/recurrence/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
}
}
if(data2.reminders !== undefined){
let data12 = data2.reminders;
if(Array.isArray(data12)){
if(data12.length > 5){
const err31 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/reminders",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/reminders/maxItems",keyword:"maxItems",params:{limit: 5},message:"must NOT have more than 5 items"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
const len2 = data12.length;
for(let i2=0; i2<len2; i2++){
let data13 = data12[i2];
if(!((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13)))){
const err32 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/reminders/" + i2,schemaPath:"#/properties/requestBody/properties/tasks/items/properties/reminders/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
if(typeof data13 == "number"){
if(data13 > 40320 || isNaN(data13)){
const err33 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/reminders/" + i2,schemaPath:"#/properties/requestBody/properties/tasks/items/properties/reminders/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 40320},message:"must be <= 40320"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
if(data13 < -1440 || isNaN(data13)){
const err34 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/reminders/" + i2,schemaPath:"#/properties/requestBody/properties/tasks/items/properties/reminders/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1440},message:"must be >= -1440"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
}
}
}
else {
const err35 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/reminders",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/reminders/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
}
}
else {
const err36 = {instancePath:instancePath+"/requestBody/tasks/" + i0,schemaPath:"#/properties/requestBody/properties/tasks/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
}
}
else {
const err37 = {instancePath:instancePath+"/requestBody/tasks",schemaPath:"#/properties/requestBody/properties/tasks/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
}
}
else {
const err38 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
}
}
else {
const err39 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
if(++errors === 100){ validate14.errors = vErrors; return false; }
}
validate14.errors = vErrors;
return errors === 0;
}

export const schema_f1d538b2aa8d67b3 = validate15;
const schema22 = {"title":"Request","type":"object","additionalProperties":true,"properties":{"path":{"type":"object","additionalProperties":false,"properties":{},"required":[]},"query":{"type":"object","properties":{},"additionalProperties":false,"required":[]},"header":{"type":"object","additionalProperties":true,"properties":{},"required":[]},"cookie":{"type":"object","additionalProperties":true,"properties":{},"required":[]}},"required":[]};

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path !== undefined){
let data0 = data.path;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key0 in data0){
const err0 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
if(++errors === 100){ validate15.errors = vErrors; return false; }
}
}
else {
const err1 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
if(++errors === 100){ validate15.errors = vErrors; return false; }
}
}
if(data.query !== undefined){
let data1 = data.query;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
const err2 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
if(++errors === 100){ validate15.errors = vErrors; return false; }
}
}
else {
const err3 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
if(++errors === 100){ validate15.errors = vErrors; return false; }
}
}
if(data.header !== undefined){
let data2 = data.header;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
}
else {
const err4 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
if(++errors === 100){ validate15.errors = vErrors; return false; }
}
}
if(data.cookie !== undefined){
let data3 = data.cookie;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
}
else {
const err5 = {instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
if(++errors === 100){ validate15.errors = vErrors; return false; }
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
if(++errors === 100){ validate15.errors = vErrors; return false; }
}
validate15.errors = vErrors;
return errors === 0;
}

export const schema_1190f63f34eb1c99 = validate16;
const schema23 = {"title":"Request","type":"object","additionalProperties":true,"properties":{"path":{"type":"object","additionalProperties":false,"properties":{},"required":[]},"query":{"type":"object","properties":{"since":{"type":"string","pattern":"^[A-Za-z0-9_-]{45}[AQgw]$","x-pattern-message":"must be a sync token: next or X-Sync-Token of an earlier reply, or the id of an event"},"limit":{"type":"integer","minimum":1,"maximum":1000,"default":100}},"additionalProperties":false,"required":[]},"header":{"type":"object","additionalProperties":true,"properties":{},"required":[]},"cookie":{"type":"object","additionalProperties":true,"properties":{},"required":[]}},"required":[]};
const pattern8 = new RegExp("^[A-Za-z0-9_-]{45}[AQgw]$", "u");

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path !== undefined){
let data0 = data.path;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key0 in data0){
const err0 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
if(++errors === 100){ validate16.errors = vErrors; return false; }
}
}
else {
const err1 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
if(++errors === 100){ validate16.errors = vErrors; return false; }
}
}
if(data.query !== undefined){
let data1 = data.query;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!((key1 === "since") || (key1 === "limit"))){
const err2 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
if(++errors === 100){ validate16.errors = vErrors; return false; }
}
}
if(data1.since !== undefined){
let data2 = data1.since;
if(typeof data2 === "string"){
if(!pattern8.test(data2)){
const err3 = {instancePath:instancePath+"/query/since",schemaPath:"#/properties/query/properties/since/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{45}[AQgw]$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{45}[AQgw]$"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
if(++errors === 100){ validate16.errors = vErrors; return false; }
}
}
else {
const err4 = {instancePath:instancePath+"/query/since",schemaPath:"#/properties/query/properties/since/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
if(++errors === 100){ validate16.errors = vErrors; return false; }
}
}
if(data1.limit !== undefined){
let data3 = data1.limit;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err5 = {instancePath:instancePath+"/query/limit",schemaPath:"#/properties/query/properties/limit/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
if(++errors === 100){ validate16.errors = vErrors; return false; }
}
if(typeof data3 == "number"){
if(data3 > 1000 || isNaN(data3)){
const err6 = {instancePath:instancePath+"/query/limit",schemaPath:"#/properties/query/properties/limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
if(++errors === 100){ validate16.errors = vErrors; return false; }
}
if(data3 < 1 || isNaN(data3)){
const err7 = {instancePath:instancePath+"/query/limit",schemaPath:"#/properties/query/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
if(++errors === 100){ validate16.errors = vErrors; return false; }
}
}
}
}
else {
const err8 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
if(++errors === 100){ validate16.errors = vErrors; return false; }
}
}
if(data.header !== undefined){
let data4 = data.header;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
}
else {
const err9 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
if(++errors === 100){ validate16.errors = vErrors; return false; }
}
}
if(data.cookie !== undefined){
let data5 = data.cookie;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
}
else {
const err10 = {instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
if(++errors === 100){ validate16.errors = vErrors; return false; }
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
if(++errors === 100){ validate16.errors = vErrors; return false; }
}
validate16.errors = vErrors;
return errors === 0;
}

export const schema_eb384a2d31c1dfa7 = validate17;
const schema24 = {"title":"Request","type":"object","additionalProperties":true,"properties":{"path":{"type":"object","additionalProperties":false,"properties":{},"required":[]},"query":{"type":"object","properties":{"since":{"type":"string","pattern":"^[A-Za-z0-9_-]{45}[AQgw]$","x-pattern-message":"must be a sync token: next or X-Sync-Token of an earlier reply, or the id of an event"},"seconds":{"type":"integer","minimum":1,"maximum":3600}},"additionalProperties":false,"required":[]},"header":{"type":"object","additionalProperties":true,"properties":{"last-event-id":{"$ref":"#/properties/query/properties/since"}},"required":[]},"cookie":{"type":"object","additionalProperties":true,"properties":{},"required":[]}},"required":[]};
const schema25 = {"type":"string","pattern":"^[A-Za-z0-9_-]{45}[AQgw]$","x-pattern-message":"must be a sync token: next or X-Sync-Token of an earlier reply, or the id of an event"};

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path !== undefined){
let data0 = data.path;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key0 in data0){
const err0 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
if(++errors === 100){ validate17.errors = vErrors; return false; }
}
}
else {
const err1 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
if(++errors === 100){ validate17.errors = vErrors; return false; }
}
}
if(data.query !== undefined){
let data1 = data.query;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!((key1 === "since") || (key1 === "seconds"))){
const err2 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
if(++errors === 100){ validate17.errors = vErrors; return false; }
}
}
if(data1.since !== undefined){
let data2 = data1.since;
if(typeof data2 === "string"){
if(!pattern8.test(data2)){
const err3 = {instancePath:instancePath+"/query/since",schemaPath:"#/properties/query/properties/since/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{45}[AQgw]$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{45}[AQgw]$"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
if(++errors === 100){ validate17.errors = vErrors; return false; }
}
}
else {
const err4 = {instancePath:instancePath+"/query/since",schemaPath:"#/properties/query/properties/since/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
if(++errors === 100){ validate17.errors = vErrors; return false; }
}
}
if(data1.seconds !== undefined){
let data3 = data1.seconds;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err5 = {instancePath:instancePath+"/query/seconds",schemaPath:"#/properties/query/properties/seconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
if(++errors === 100){ validate17.errors = vErrors; return false; }
}
if(typeof data3 == "number"){
if(data3 > 3600 || isNaN(data3)){
const err6 = {instancePath:instancePath+"/query/seconds",schemaPath:"#/properties/query/properties/seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3600},message:"must be <= 3600"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
if(++errors === 100){ validate17.errors = vErrors; return false; }
}
if(data3 < 1 || isNaN(data3)){
const err7 = {instancePath:instancePath+"/query/seconds",schemaPath:"#/properties/query/properties/seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
if(++errors === 100){ validate17.errors = vErrors; return false; }
}
}
}
}
else {
const err8 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
if(++errors === 100){ validate17.errors = vErrors; return false; }
}
}
if(data.header !== undefined){
let data4 = data.header;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4["last-event-id"] !== undefined){
let data5 = data4["last-event-id"];
if(typeof data5 === "string"){
if(!pattern8.test(data5)){
const err9 = {instancePath:instancePath+"/header/last-event-id",schemaPath:"#/properties/query/properties/since/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{45}[AQgw]$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{45}[AQgw]$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
if(++errors === 100){ validate17.errors = vErrors; return false; }
}
}
else {
const err10 = {instancePath:instancePath+"/header/last-event-id",schemaPath:"#/properties/query/properties/since/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
if(++errors === 100){ validate17.errors = vErrors; return false; }
}
}
}
else {
const err11 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
if(++errors === 100){ validate17.errors = vErrors; return false; }
}
}
if(data.cookie !== undefined){
let data6 = data.cookie;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
}
else {
const err12 = {instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
if(++errors === 100){ validate17.errors = vErrors; return false; }
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
if(++errors === 100){ validate17.errors = vErrors; return false; }
}
validate17.errors = vErrors;
return errors === 0;
}

export const schema_4090f742b76c8e42 = validate18;
const schema26 = {"title":"Request","type":"object","additionalProperties":true,"properties":{"path":{"type":"object","additionalProperties":false,"properties":{"task_id":{"type":"string","format":"uuid","x-pattern-message":"must be a UUID, like 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55"}},"required":["task_id"]},"query":{"type":"object","properties":{},"additionalProperties":false,"required":[]},"header":{"type":"object","additionalProperties":true,"properties":{},"required":[]},"cookie":{"type":"object","additionalProperties":true,"properties":{},"required":[]}},"required":["path"]};
const formats32 = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
if(++errors === 100){ validate18.errors = vErrors; return false; }
}
if(data.path !== undefined){
let data0 = data.path;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.task_id === undefined){
const err1 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: "task_id"},message:"must have required property '"+"task_id"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
if(++errors === 100){ validate18.errors = vErrors; return false; }
}
for(const key0 in data0){
if(!(key0 === "task_id")){
const err2 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
if(++errors === 100){ validate18.errors = vErrors; return false; }
}
}
if(data0.task_id !== undefined){
let data1 = data0.task_id;
if(typeof data1 === "string"){
if(!(formats32.test(data1))){
const err3 = {instancePath:instancePath+"/path/task_id",schemaPath:"#/properties/path/properties/task_id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
if(++errors === 100){ validate18.errors = vErrors; return false; }
}
}
else {
const err4 = {instancePath:instancePath+"/path/task_id",schemaPath:"#/properties/path/properties/task_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
if(++errors === 100){ validate18.errors = vErrors; return false; }
}
}
}
else {
const err5 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
if(++errors === 100){ validate18.errors = vErrors; return false; }
}
}
if(data.query !== undefined){
let data2 = data.query;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
const err6 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
if(++errors === 100){ validate18.errors = vErrors; return false; }
}
}
else {
const err7 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
if(++errors === 100){ validate18.errors = vErrors; return false; }
}
}
if(data.header !== undefined){
let data3 = data.header;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
}
else {
const err8 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
if(++errors === 100){ validate18.errors = vErrors; return false; }
}
}
if(data.cookie !== undefined){
let data4 = data.cookie;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
}
else {
const err9 = {instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
if(++errors === 100){ validate18.errors = vErrors; return false; }
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
if(++errors === 100){ validate18.errors = vErrors; return false; }
}
validate18.errors = vErrors;
return errors === 0;
}

export const schema_08fa75ecd5a1ae6e = validate19;
const schema27 = {"title":"Request","type":"object","additionalProperties":true,"properties":{"path":{"type":"object","additionalProperties":false,"properties":{},"required":[]},"query":{"type":"object","properties":{"time_zone":{"type":"string","format":"time-zone","x-pattern-message":"must be the name of a time zone in the IANA spelling, like Asia/Karachi"}},"additionalProperties":false,"required":[]},"header":{"type":"object","additionalProperties":true,"properties":{"if-none-match":{"type":"string","maxLength":2000,"pattern":"^(?:[*]|[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22(?: *,[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22)*[ ,]*)$","x-pattern-message":"must be an asterisk, or entity tags in quotes like \"7\""}},"required":[]},"cookie":{"type":"object","additionalProperties":true,"properties":{},"required":[]}},"required":[]};

function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path !== undefined){
let data0 = data.path;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key0 in data0){
const err0 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
if(++errors === 100){ validate19.errors = vErrors; return false; }
}
}
else {
const err1 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
if(++errors === 100){ validate19.errors = vErrors; return false; }
}
}
if(data.query !== undefined){
let data1 = data.query;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!(key1 === "time_zone")){
const err2 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
if(++errors === 100){ validate19.errors = vErrors; return false; }
}
}
if(data1.time_zone !== undefined){
let data2 = data1.time_zone;
if(typeof data2 === "string"){
if(!(formats14.validate(data2))){
const err3 = {instancePath:instancePath+"/query/time_zone",schemaPath:"#/properties/query/properties/time_zone/format",keyword:"format",params:{format: "time-zone"},message:"must match format \""+"time-zone"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
if(++errors === 100){ validate19.errors = vErrors; return false; }
}
}
else {
const err4 = {instancePath:instancePath+"/query/time_zone",schemaPath:"#/properties/query/properties/time_zone/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
if(++errors === 100){ validate19.errors = vErrors; return false; }
}
}
}
else {
const err5 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
if(++errors === 100){ validate19.errors = vErrors; return false; }
}
}
if(data.header !== undefined){
let data3 = data.header;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3["if-none-match"] !== undefined){
let data4 = data3["if-none-match"];
if(typeof data4 === "string"){
if(func3(data4) > 2000){
const err6 = {instancePath:instancePath+"/header/if-none-match",schemaPath:"#/properties/header/properties/if-none-match/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
if(++errors === 100){ validate19.errors = vErrors; return false; }
}
if(!pattern2.test(data4)){
const err7 = {instancePath:instancePath+"/header/if-none-match",schemaPath:"#/properties/header/properties/if-none-match/pattern",keyword:"pattern",params:{pattern: "^(?:[*]|[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22(?: *,[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22)*[ ,]*)$"},message:"must match pattern \""+"^(?:[*]|[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22(?: *,[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22)*[ ,]*)$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
if(++errors === 100){ validate19.errors = vErrors; return false; }
}
}
else {
const err8 = {instancePath:instancePath+"/header/if-none-match",schemaPath:"#/properties/header/properties/if-none-match/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
if(++errors === 100){ validate19.errors = vErrors; return false; }
}
}
}
else {
const err9 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
if(++errors === 100){ validate19.errors = vErrors; return false; }
}
}
if(data.cookie !== undefined){
let data5 = data.cookie;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
}
else {
const err10 = {instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
if(++errors === 100){ validate19.errors = vErrors; return false; }
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
if(++errors === 100){ validate19.errors = vErrors; return false; }
}
validate19.errors = vErrors;
return errors === 0;
}

export const schema_50c96132e0deb66d = validate20;
const schema28 = {"title":"Request","type":"object","additionalProperties":true,"properties":{"path":{"type":"object","additionalProperties":false,"properties":{},"required":[]},"query":{"type":"object","properties":{"limit":{"type":"integer","minimum":1,"maximum":1000,"default":1000},"cursor":{"type":"string","minLength":1,"maxLength":1000,"pattern":"^[A-Za-z0-9_-]+$","x-pattern-message":"must be the X-Next-Cursor of an earlier page"}},"additionalProperties":false,"required":[]},"header":{"type":"object","additionalProperties":true,"properties":{"if-none-match":{"type":"string","maxLength":2000,"pattern":"^(?:[*]|[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22(?: *,[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22)*[ ,]*)$","x-pattern-message":"must be an asterisk, or entity tags in quotes like \"7\""}},"required":[]},"cookie":{"type":"object","additionalProperties":true,"properties":{},"required":[]}},"required":[]};
const pattern12 = new RegExp("^[A-Za-z0-9_-]+$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path !== undefined){
let data0 = data.path;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key0 in data0){
const err0 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
if(++errors === 100){ validate20.errors = vErrors; return false; }
}
}
else {
const err1 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
if(++errors === 100){ validate20.errors = vErrors; return false; }
}
}
if(data.query !== undefined){
let data1 = data.query;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!((key1 === "limit") || (key1 === "cursor"))){
const err2 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
if(++errors === 100){ validate20.errors = vErrors; return false; }
}
}
if(data1.limit !== undefined){
let data2 = data1.limit;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err3 = {instancePath:instancePath+"/query/limit",schemaPath:"#/properties/query/properties/limit/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
if(++errors === 100){ validate20.errors = vErrors; return false; }
}
if(typeof data2 == "number"){
if(data2 > 1000 || isNaN(data2)){
const err4 = {instancePath:instancePath+"/query/limit",schemaPath:"#/properties/query/properties/limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
if(++errors === 100){ validate20.errors = vErrors; return false; }
}
if(data2 < 1 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/query/limit",schemaPath:"#/properties/query/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
if(++errors === 100){ validate20.errors = vErrors; return false; }
}
}
}
if(data1.cursor !== undefined){
let data3 = data1.cursor;
if(typeof data3 === "string"){
if(func3(data3) > 1000){
const err6 = {instancePath:instancePath+"/query/cursor",schemaPath:"#/properties/query/properties/cursor/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
if(++errors === 100){ validate20.errors = vErrors; return false; }
}
if(func3(data3) < 1){
const err7 = {instancePath:instancePath+"/query/cursor",schemaPath:"#/properties/query/properties/cursor/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
if(++errors === 100){ validate20.errors = vErrors; return false; }
}
if(!pattern12.test(data3)){
const err8 = {instancePath:instancePath+"/query/cursor",schemaPath:"#/properties/query/properties/cursor/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_-]+$"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
if(++errors === 100){ validate20.errors = vErrors; return false; }
}
}
else {
const err9 = {instancePath:instancePath+"/query/cursor",schemaPath:"#/properties/query/properties/cursor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
if(++errors === 100){ validate20.errors = vErrors; return false; }
}
}
}
else {
const err10 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
if(++errors === 100){ validate20.errors = vErrors; return false; }
}
}
if(data.header !== undefined){
let data4 = data.header;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4["if-none-match"] !== undefined){
let data5 = data4["if-none-match"];
if(typeof data5 === "string"){
if(func3(data5) > 2000){
const err11 = {instancePath:instancePath+"/header/if-none-match",schemaPath:"#/properties/header/properties/if-none-match/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
if(++errors === 100){ validate20.errors = vErrors; return false; }
}
if(!pattern2.test(data5)){
const err12 = {instancePath:instancePath+"/header/if-none-match",schemaPath:"#/properties/header/properties/if-none-match/pattern",keyword:"pattern",params:{pattern: "^(?:[*]|[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22(?: *,[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22)*[ ,]*)$"},message:"must match pattern \""+"^(?:[*]|[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22(?: *,[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22)*[ ,]*)$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
if(++errors === 100){ validate20.errors = vErrors; return false; }
}
}
else {
const err13 = {instancePath:instancePath+"/header/if-none-match",schemaPath:"#/properties/header/properties/if-none-match/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
if(++errors === 100){ validate20.errors = vErrors; return false; }
}
}
}
else {
const err14 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
if(++errors === 100){ validate20.errors = vErrors; return false; }
}
}
if(data.cookie !== undefined){
let data6 = data.cookie;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
}
else {
const err15 = {instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
if(++errors === 100){ validate20.errors = vErrors; return false; }
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
if(++errors === 100){ validate20.errors = vErrors; return false; }
}
validate20.errors = vErrors;
return errors === 0;
}

export const schema_d747a3d820856227 = validate21;
const schema29 = {"title":"Request","type":"object","additionalProperties":true,"properties":{"path":{"type":"object","additionalProperties":false,"properties":{"tag":{"type":"string","format":"tag","x-trim":true,"x-not-blank":true,"minLength":1,"maxLength":50,"x-pattern-message":"must not be . or .., or contain commas or control characters"}},"required":["tag"]},"query":{"type":"object","properties":{},"additionalProperties":false,"required":[]},"header":{"type":"object","additionalProperties":true,"properties":{"idempotency-key":{"type":"string","pattern":"^[!-~]{1,255}$","x-pattern-message":"must have 1 to 255 visible ASCII characters, and no spaces"}},"required":[]},"cookie":{"type":"object","additionalProperties":true,"properties":{},"required":[]}},"required":["path"]};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
if(++errors === 100){ validate21.errors = vErrors; return false; }
}
if(data.path !== undefined){
let data0 = data.path;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.tag === undefined){
const err1 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: "tag"},message:"must have required property '"+"tag"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
if(++errors === 100){ validate21.errors = vErrors; return false; }
}
for(const key0 in data0){
if(!(key0 === "tag")){
const err2 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
if(++errors === 100){ validate21.errors = vErrors; return false; }
}
}
if(data0.tag !== undefined){
let data1 = data0.tag;
if(typeof data1 === "string"){
if(func3(data1) > 50){
const err3 = {instancePath:instancePath+"/path/tag",schemaPath:"#/properties/path/properties/tag/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
if(++errors === 100){ validate21.errors = vErrors; return false; }
}
if(func3(data1) < 1){
const err4 = {instancePath:instancePath+"/path/tag",schemaPath:"#/properties/path/properties/tag/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
if(++errors === 100){ validate21.errors = vErrors; return false; }
}
if(!(formats8.validate(data1))){
const err5 = {instancePath:instancePath+"/path/tag",schemaPath:"#/properties/path/properties/tag/format",keyword:"format",params:{format: "tag"},message:"must match format \""+"tag"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
if(++errors === 100){ validate21.errors = vErrors; return false; }
}
if(func6(data1)){
const err6 = {instancePath:instancePath+"/path/tag",schemaPath:"#/properties/path/properties/tag/x-not-blank",keyword:"x-not-blank",params:{},message:"must not be blank"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
if(++errors === 100){ validate21.errors = vErrors; return false; }
}
}
else {
const err7 = {instancePath:instancePath+"/path/tag",schemaPath:"#/properties/path/properties/tag/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
if(++errors === 100){ validate21.errors = vErrors; return false; }
}
}
}
else {
const err8 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
if(++errors === 100){ validate21.errors = vErrors; return false; }
}
}
if(data.query !== undefined){
let data2 = data.query;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
const err9 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
if(++errors === 100){ validate21.errors = vErrors; return false; }
}
}
else {
const err10 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
if(++errors === 100){ validate21.errors = vErrors; return false; }
}
}
if(data.header !== undefined){
let data3 = data.header;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3["idempotency-key"] !== undefined){
let data4 = data3["idempotency-key"];
if(typeof data4 === "string"){
if(!pattern5.test(data4)){
const err11 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[!-~]{1,255}$"},message:"must match pattern \""+"^[!-~]{1,255}$"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
if(++errors === 100){ validate21.errors = vErrors; return false; }
}
}
else {
const err12 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
if(++errors === 100){ validate21.errors = vErrors; return false; }
}
}
}
else {
const err13 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
if(++errors === 100){ validate21.errors = vErrors; return false; }
}
}
if(data.cookie !== undefined){
let data5 = data.cookie;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
}
else {
const err14 = {instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
if(++errors === 100){ validate21.errors = vErrors; return false; }
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
if(++errors === 100){ validate21.errors = vErrors; return false; }
}
validate21.errors = vErrors;
return errors === 0;
}

export const schema_d760fbbb31c80d5c = validate22;
const schema30 = {"title":"Request","type":"object","additionalProperties":true,"properties":{"requestBody":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","format":"tag","x-trim":true,"x-not-blank":true,"minLength":1,"maxLength":50,"x-pattern-message":"must not be . or .., or contain commas or control characters"}}}},"required":["requestBody"]};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
if(++errors === 100){ validate22.errors = vErrors; return false; }
}
if(data.requestBody !== undefined){
let data0 = data.requestBody;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.name === undefined){
const err1 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
if(++errors === 100){ validate22.errors = vErrors; return false; }
}
for(const key0 in data0){
if(!(key0 === "name")){
const err2 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
if(++errors === 100){ validate22.errors = vErrors; return false; }
}
}
if(data0.name !== undefined){
let data1 = data0.name;
if(typeof data1 === "string"){
if(func3(data1) > 50){
const err3 = {instancePath:instancePath+"/requestBody/name",schemaPath:"#/properties/requestBody/properties/name/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
if(++errors === 100){ validate22.errors = vErrors; return false; }
}
if(func3(data1) < 1){
const err4 = {instancePath:instancePath+"/requestBody/name",schemaPath:"#/properties/requestBody/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
if(++errors === 100){ validate22.errors = vErrors; return false; }
}
if(!(formats8.validate(data1))){
const err5 = {instancePath:instancePath+"/requestBody/name",schemaPath:"#/properties/requestBody/properties/name/format",keyword:"format",params:{format: "tag"},message:"must match format \""+"tag"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
if(++errors === 100){ validate22.errors = vErrors; return false; }
}
if(func6(data1)){
const err6 = {instancePath:instancePath+"/requestBody/name",schemaPath:"#/properties/requestBody/properties/name/x-not-blank",keyword:"x-not-blank",params:{},message:"must not be blank"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
if(++errors === 100){ validate22.errors = vErrors; return false; }
}
}
else {
const err7 = {instancePath:instancePath+"/requestBody/name",schemaPath:"#/properties/requestBody/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
if(++errors === 100){ validate22.errors = vErrors; return false; }
}
}
}
else {
const err8 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
if(++errors === 100){ validate22.errors = vErrors; return false; }
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
if(++errors === 100){ validate22.errors = vErrors; return false; }
}
validate22.errors = vErrors;
return errors === 0;
}

export const schema_f3400dbc28261d06 = validate23;
const schema31 = {"title":"Request","type":"object","additionalProperties":true,"properties":{"path":{"type":"object","additionalProperties":false,"properties":{},"required":[]},"query":{"type":"object","properties":{"format":{"type":"string","enum":["jsonl","ics"],"default":"jsonl"}},"additionalProperties":false,"required":[]},"header":{"type":"object","additionalProperties":true,"properties":{},"required":[]},"cookie":{"type":"object","additionalProperties":true,"properties":{},"required":[]}},"required":[]};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path !== undefined){
let data0 = data.path;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key0 in data0){
const err0 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
if(++errors === 100){ validate23.errors = vErrors; return false; }
}
}
else {
const err1 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
if(++errors === 100){ validate23.errors = vErrors; return false; }
}
}
if(data.query !== undefined){
let data1 = data.query;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!(key1 === "format")){
const err2 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
if(++errors === 100){ validate23.errors = vErrors; return false; }
}
}
if(data1.format !== undefined){
let data2 = data1.format;
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/query/format",schemaPath:"#/properties/query/properties/format/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
if(++errors === 100){ validate23.errors = vErrors; return false; }
}
if(!((data2 === "jsonl") || (data2 === "ics"))){
const err4 = {instancePath:instancePath+"/query/format",schemaPath:"#/properties/query/properties/format/enum",keyword:"enum",params:{allowedValues: schema31.properties.query.properties.format.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
if(++errors === 100){ validate23.errors = vErrors; return false; }
}
}
}
else {
const err5 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
if(++errors === 100){ validate23.errors = vErrors; return false; }
}
}
if(data.header !== undefined){
let data3 = data.header;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
}
else {
const err6 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
if(++errors === 100){ validate23.errors = vErrors; return false; }
}
}
if(data.cookie !== undefined){
let data4 = data.cookie;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
}
else {
const err7 = {instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
if(++errors === 100){ validate23.errors = vErrors; return false; }
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
if(++errors === 100){ validate23.errors = vErrors; return false; }
}
validate23.errors = vErrors;
return errors === 0;
}

export const schema_477b8eed0598a342 = validate24;
const schema32 = {"title":"Request","type":"object","additionalProperties":true,"properties":{"requestBody":{"type":"object","additionalProperties":false,"required":["tasks"],"properties":{"tasks":{"type":"array","minItems":1,"maxItems":1000,"items":{"type":"object","additionalProperties":false,"required":["id","title","created_at"],"properties":{"id":{"type":"string","format":"uuid","x-pattern-message":"must be a UUID, like 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55"},"user_id":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[^\\x00]*$","x-pattern-message":"must not contain U+0000"},"title":{"type":"string","x-trim":true,"x-not-blank":true,"minLength":1,"maxLength":200,"pattern":"^[\\x09-\\x0D\\x20]*[^\\x00\\x09-\\x0D\\x20][^\\x00]*$","x-pattern-message":"must not contain U+0000"},"description":{"type":"string","nullable":true,"maxLength":2000,"pattern":"^[^\\x00]*$","x-pattern-message":"must not contain U+0000"},"completed":{"type":"boolean"},"completed_at":{"type":"string","nullable":true,"format":"date-time","x-pattern-message":"must be a time like 2026-01-15T09:30:00Z or 2026-01-15T11:30:00.123+02:00"},"priority":{"type":"string","enum":["low","medium","high","urgent"]},"tags":{"type":"array","maxItems":20,"items":{"type":"string","format":"tag","x-trim":true,"x-not-blank":true,"minLength":1,"maxLength":50,"x-pattern-message":"must not be . or .., or contain commas or control characters"}},"due_date":{"type":"string","nullable":true,"format":"due-date","x-pattern-message":"must be a day like 2026-12-01, or a time like 2026-12-01T17:30:00+05:00, in the years 1 to 9999"},"time_zone":{"type":"string","nullable":true,"format":"time-zone","x-pattern-message":"must be the name of a time zone in the IANA spelling, like Asia/Karachi"},"recurrence":{"type":"string","nullable":true,"format":"recurrence-rule","maxLength":500},"recurs_from":{"type":"string","format":"date-time","x-pattern-message":"must be a time like 2026-01-15T09:30:00Z or 2026-01-15T11:30:00.123+02:00"},"has_next":{"type":"boolean"},"reminders":{"type":"array","maxItems":5,"items":{"type":"integer","minimum":-1440,"maximum":40320}},"position":{"type":"string"},"series_id":{"type":"string","nullable":true,"format":"uuid"},"created_at":{"type":"string","format":"date-time","x-pattern-message":"must be a time like 2026-01-15T09:30:00Z or 2026-01-15T11:30:00.123+02:00"},"updated_at":{"$ref":"#/properties/requestBody/properties/tasks/items/properties/created_at"},"deleted_at":{"$ref":"#/properties/requestBody/properties/tasks/items/properties/created_at"},"version":{"type":"integer","format":"int64","minimum":1,"maximum":9007199254740991}}}}}}},"required":["requestBody"]};
const schema33 = {"type":"string","format":"date-time","x-pattern-message":"must be a time like 2026-01-15T09:30:00Z or 2026-01-15T11:30:00.123+02:00"};
const formats60 = require("../src/gate/formats").formats.int64;

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
if(data.requestBody !== undefined){
let data0 = data.requestBody;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.tasks === undefined){
const err1 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/required",keyword:"required",params:{missingProperty: "tasks"},message:"must have required property '"+"tasks"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
for(const key0 in data0){
if(!(key0 === "tasks")){
const err2 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
if(data0.tasks !== undefined){
let data1 = data0.tasks;
if(Array.isArray(data1)){
if(data1.length > 1000){
const err3 = {instancePath:instancePath+"/requestBody/tasks",schemaPath:"#/properties/requestBody/properties/tasks/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
if(data1.length < 1){
const err4 = {instancePath:instancePath+"/requestBody/tasks",schemaPath:"#/properties/requestBody/properties/tasks/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.id === undefined){
const err5 = {instancePath:instancePath+"/requestBody/tasks/" + i0,schemaPath:"#/properties/requestBody/properties/tasks/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
if(data2.title === undefined){
const err6 = {instancePath:instancePath+"/requestBody/tasks/" + i0,schemaPath:"#/properties/requestBody/properties/tasks/items/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
if(data2.created_at === undefined){
const err7 = {instancePath:instancePath+"/requestBody/tasks/" + i0,schemaPath:"#/properties/requestBody/properties/tasks/items/required",keyword:"required",params:{missingProperty: "created_at"},message:"must have required property '"+"created_at"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
for(const key1 in data2){
if(!(func2.call(schema32.properties.requestBody.properties.tasks.items.properties, key1))){
const err8 = {instancePath:instancePath+"/requestBody/tasks/" + i0,schemaPath:"#/properties/requestBody/properties/tasks/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
if(data2.id !== undefined){
let data3 = data2.id;
if(typeof data3 === "string"){
if(!(formats32.test(data3))){
const err9 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/id",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
else {
const err10 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/id",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
if(data2.user_id !== undefined){
let data4 = data2.user_id;
if(typeof data4 === "string"){
if(func3(data4) > 255){
const err11 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/user_id",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/user_id/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
if(func3(data4) < 1){
const err12 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/user_id",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/user_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
if(!pattern0.test(data4)){
const err13 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/user_id",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/user_id/pattern",keyword:"pattern",params:{pattern: "^[^\\x00]*$"},message:"must match pattern \""+"^[^\\x00]*$"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
else {
const err14 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/user_id",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/user_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
if(data2.title !== undefined){
let data5 = data2.title;
if(typeof data5 === "string"){
if(func3(data5) > 200){
const err15 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/title",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/title/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
if(func3(data5) < 1){
const err16 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/title",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
if(!pattern3.test(data5)){
const err17 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/title",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/title/pattern",keyword:"pattern",params:{pattern: "^[\\x09-\\x0D\\x20]*[^\\x00\\x09-\\x0D\\x20][^\\x00]*$"},message:"must match pattern \""+"^[\\x09-\\x0D\\x20]*[^\\x00\\x09-\\x0D\\x20][^\\x00]*$"+"\""};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
if(func6(data5)){
const err18 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/title",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/title/x-not-blank",keyword:"x-not-blank",params:{},message:"must not be blank"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
else {
const err19 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/title",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
if(data2.description !== undefined){
let data6 = data2.description;
if((typeof data6 !== "string") && (data6 !== null)){
const err20 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/description",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
if(typeof data6 === "string"){
if(func3(data6) > 2000){
const err21 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/description",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/description/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
if(!pattern0.test(data6)){
const err22 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/description",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/description/pattern",keyword:"pattern",params:{pattern: "^[^\\x00]*$"},message:"must match pattern \""+"^[^\\x00]*$"+"\""};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
}
if(data2.completed !== undefined){
if(typeof data2.completed !== "boolean"){
const err23 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/completed",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/completed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
if(data2.completed_at !== undefined){
let data8 = data2.completed_at;
if((typeof data8 !== "string") && (data8 !== null)){
const err24 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/completed_at",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/completed_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
if(typeof data8 === "string"){
if(!(formats0.validate(data8))){
const err25 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/completed_at",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/completed_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
}
if(data2.priority !== undefined){
let data9 = data2.priority;
if(typeof data9 !== "string"){
const err26 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/priority",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/priority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
if(!((((data9 === "low") || (data9 === "medium")) || (data9 === "high")) || (data9 === "urgent"))){
const err27 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/priority",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/priority/enum",keyword:"enum",params:{allowedValues: schema32.properties.requestBody.properties.tasks.items.properties.priority.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
if(data2.tags !== undefined){
let data10 = data2.tags;
if(Array.isArray(data10)){
if(data10.length > 20){
const err28 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/tags",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/tags/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(typeof data11 === "string"){
if(func3(data11) > 50){
const err29 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/tags/" + i1,schemaPath:"#/properties/requestBody/properties/tasks/items/properties/tags/items/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
if(func3(data11) < 1){
const err30 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/tags/" + i1,schemaPath:"#/properties/requestBody/properties/tasks/items/properties/tags/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
if(!(formats8.validate(data11))){
const err31 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/tags/" + i1,schemaPath:"#/properties/requestBody/properties/tasks/items/properties/tags/items/format",keyword:"format",params:{format: "tag"},message:"must match format \""+"tag"+"\""};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
if(func6(data11)){
const err32 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/tags/" + i1,schemaPath:"#/properties/requestBody/properties/tasks/items/properties/tags/items/x-not-blank",keyword:"x-not-blank",params:{},message:"must not be blank"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
else {
const err33 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/tags/" + i1,schemaPath:"#/properties/requestBody/properties/tasks/items/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
}
else {
const err34 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/tags",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
if(data2.due_date !== undefined){
let data12 = data2.due_date;
if((typeof data12 !== "string") && (data12 !== null)){
const err35 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/due_date",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/due_date/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
if(typeof data12 === "string"){
if(!(formats10.validate(data12))){
const err36 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/due_date",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/due_date/format",keyword:"format",params:{format: "due-date"},message:"must match format \""+"due-date"+"\""};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
}
if(data2.time_zone !== undefined){
let data13 = data2.time_zone;
if((typeof data13 !== "string") && (data13 !== null)){
const err37 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/time_zone",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/time_zone/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
if(typeof data13 === "string"){
if(!(formats14.validate(data13))){
const err38 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/time_zone",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/time_zone/format",keyword:"format",params:{format: "time-zone"},message:"must match format \""+"time-zone"+"\""};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
}
if(data2.recurrence !== undefined){
let data14 = data2.recurrence;
if((typeof data14 !== "string") && (data14 !== null)){
const err39 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/recurrence",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/recurrence/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
if(typeof data14 === "string"){
if(func3(data14) > 500){
const err40 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/recurrence",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/recurrence/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
}
if(data2.recurs_from !== undefined){
let data15 = data2.recurs_from;
if(typeof data15 === "string"){
if(!(formats0.validate(data15))){
const err41 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/recurs_from",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/recurs_from/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
else {
const err42 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/recurs_from",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/recurs_from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
if(data2.has_next !== undefined){
if(typeof data2.has_next !== "boolean"){
const err43 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/has_next",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/has_next/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
if(data2.reminders !== undefined){
let data17 = data2.reminders;
if(Array.isArray(data17)){
if(data17.length > 5){
const err44 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/reminders",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/reminders/maxItems",keyword:"maxItems",params:{limit: 5},message:"must NOT have more than 5 items"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
const len2 = data17.length;
for(let i2=0; i2<len2; i2++){
let data18 = data17[i2];
if(!((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18)))){
const err45 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/reminders/" + i2,schemaPath:"#/properties/requestBody/properties/tasks/items/properties/reminders/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
if(typeof data18 == "number"){
if(data18 > 40320 || isNaN(data18)){
const err46 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/reminders/" + i2,schemaPath:"#/properties/requestBody/properties/tasks/items/properties/reminders/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 40320},message:"must be <= 40320"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
if(data18 < -1440 || isNaN(data18)){
const err47 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/reminders/" + i2,schemaPath:"#/properties/requestBody/properties/tasks/items/properties/reminders/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1440},message:"must be >= -1440"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
}
}
else {
const err48 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/reminders",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/reminders/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
if(data2.position !== undefined){
if(typeof data2.position !== "string"){
const err49 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/position",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/position/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
if(data2.series_id !== undefined){
let data20 = data2.series_id;
if((typeof data20 !== "string") && (data20 !== null)){
const err50 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/series_id",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/series_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
if(typeof data20 === "string"){
if(!(formats32.test(data20))){
const err51 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/series_id",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/series_id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
}
if(data2.created_at !== undefined){
let data21 = data2.created_at;
if(typeof data21 === "string"){
if(!(formats0.validate(data21))){
const err52 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/created_at",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/created_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
else {
const err53 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/created_at",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/created_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
if(data2.updated_at !== undefined){
let data22 = data2.updated_at;
if(typeof data22 === "string"){
if(!(formats0.validate(data22))){
const err54 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/updated_at",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/created_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
else {
const err55 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/updated_at",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/created_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
if(data2.deleted_at !== undefined){
let data23 = data2.deleted_at;
if(typeof data23 === "string"){
if(!(formats0.validate(data23))){
const err56 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/deleted_at",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/created_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
else {
const err57 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/deleted_at",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/created_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
if(data2.version !== undefined){
let data24 = data2.version;
if(!((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24)))){
const err58 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/version",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
if(typeof data24 == "number"){
if(data24 > 9007199254740991 || isNaN(data24)){
const err59 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/version",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/version/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
if(data24 < 1 || isNaN(data24)){
const err60 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/version",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/version/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
if(!(formats60.validate(data24))){
const err61 = {instancePath:instancePath+"/requestBody/tasks/" + i0+"/version",schemaPath:"#/properties/requestBody/properties/tasks/items/properties/version/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
}
}
else {
const err62 = {instancePath:instancePath+"/requestBody/tasks/" + i0,schemaPath:"#/properties/requestBody/properties/tasks/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
}
else {
const err63 = {instancePath:instancePath+"/requestBody/tasks",schemaPath:"#/properties/requestBody/properties/tasks/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
}
else {
const err64 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
}
}
else {
const err65 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
if(++errors === 100){ validate24.errors = vErrors; return false; }
}
validate24.errors = vErrors;
return errors === 0;
}

export const schema_6840803d97c8b379 = validate25;
const schema35 = {"title":"Request","type":"object","additionalProperties":true,"properties":{"path":{"type":"object","additionalProperties":false,"properties":{"task_id":{"type":"string","format":"uuid","x-pattern-message":"must be a UUID, like 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55"}},"required":["task_id"]},"query":{"type":"object","properties":{},"additionalProperties":false,"required":[]},"header":{"type":"object","additionalProperties":true,"properties":{"if-none-match":{"type":"string","maxLength":2000,"pattern":"^(?:[*]|[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22(?: *,[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22)*[ ,]*)$","x-pattern-message":"must be an asterisk, or entity tags in quotes like \"7\""}},"required":[]},"cookie":{"type":"object","additionalProperties":true,"properties":{},"required":[]}},"required":["path"]};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
if(++errors === 100){ validate25.errors = vErrors; return false; }
}
if(data.path !== undefined){
let data0 = data.path;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.task_id === undefined){
const err1 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: "task_id"},message:"must have required property '"+"task_id"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
if(++errors === 100){ validate25.errors = vErrors; return false; }
}
for(const key0 in data0){
if(!(key0 === "task_id")){
const err2 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
if(++errors === 100){ validate25.errors = vErrors; return false; }
}
}
if(data0.task_id !== undefined){
let data1 = data0.task_id;
if(typeof data1 === "string"){
if(!(formats32.test(data1))){
const err3 = {instancePath:instancePath+"/path/task_id",schemaPath:"#/properties/path/properties/task_id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
if(++errors === 100){ validate25.errors = vErrors; return false; }
}
}
else {
const err4 = {instancePath:instancePath+"/path/task_id",schemaPath:"#/properties/path/properties/task_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
if(++errors === 100){ validate25.errors = vErrors; return false; }
}
}
}
else {
const err5 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
if(++errors === 100){ validate25.errors = vErrors; return false; }
}
}
if(data.query !== undefined){
let data2 = data.query;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
const err6 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
if(++errors === 100){ validate25.errors = vErrors; return false; }
}
}
else {
const err7 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
if(++errors === 100){ validate25.errors = vErrors; return false; }
}
}
if(data.header !== undefined){
let data3 = data.header;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3["if-none-match"] !== undefined){
let data4 = data3["if-none-match"];
if(typeof data4 === "string"){
if(func3(data4) > 2000){
const err8 = {instancePath:instancePath+"/header/if-none-match",schemaPath:"#/properties/header/properties/if-none-match/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
if(++errors === 100){ validate25.errors = vErrors; return false; }
}
if(!pattern2.test(data4)){
const err9 = {instancePath:instancePath+"/header/if-none-match",schemaPath:"#/properties/header/properties/if-none-match/pattern",keyword:"pattern",params:{pattern: "^(?:[*]|[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22(?: *,[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22)*[ ,]*)$"},message:"must match pattern \""+"^(?:[*]|[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22(?: *,[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22)*[ ,]*)$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
if(++errors === 100){ validate25.errors = vErrors; return false; }
}
}
else {
const err10 = {instancePath:instancePath+"/header/if-none-match",schemaPath:"#/properties/header/properties/if-none-match/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
if(++errors === 100){ validate25.errors = vErrors; return false; }
}
}
}
else {
const err11 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
if(++errors === 100){ validate25.errors = vErrors; return false; }
}
}
if(data.cookie !== undefined){
let data5 = data.cookie;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
}
else {
const err12 = {instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
if(++errors === 100){ validate25.errors = vErrors; return false; }
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
if(++errors === 100){ validate25.errors = vErrors; return false; }
}
validate25.errors = vErrors;
return errors === 0;
}

export const schema_75fc707ee6601dc4 = validate26;
const schema36 = {"title":"Request","type":"object","additionalProperties":true,"properties":{"path":{"type":"object","additionalProperties":false,"properties":{"task_id":{"type":"string","format":"uuid","x-pattern-message":"must be a UUID, like 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55"}},"required":["task_id"]},"query":{"type":"object","properties":{},"additionalProperties":false,"required":[]},"header":{"type":"object","additionalProperties":true,"properties":{"if-match":{"type":"string","maxLength":2000,"pattern":"^(?:[*]|[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22(?: *,[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22)*[ ,]*)$","x-pattern-message":"must be an asterisk, or entity tags in quotes like \"7\""}},"required":[]},"cookie":{"type":"object","additionalProperties":true,"properties":{},"required":[]}},"required":["path"]};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
if(++errors === 100){ validate26.errors = vErrors; return false; }
}
if(data.path !== undefined){
let data0 = data.path;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.task_id === undefined){
const err1 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: "task_id"},message:"must have required property '"+"task_id"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
if(++errors === 100){ validate26.errors = vErrors; return false; }
}
for(const key0 in data0){
if(!(key0 === "task_id")){
const err2 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
if(++errors === 100){ validate26.errors = vErrors; return false; }
}
}
if(data0.task_id !== undefined){
let data1 = data0.task_id;
if(typeof data1 === "string"){
if(!(formats32.test(data1))){
const err3 = {instancePath:instancePath+"/path/task_id",schemaPath:"#/properties/path/properties/task_id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
if(++errors === 100){ validate26.errors = vErrors; return false; }
}
}
else {
const err4 = {instancePath:instancePath+"/path/task_id",schemaPath:"#/properties/path/properties/task_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
if(++errors === 100){ validate26.errors = vErrors; return false; }
}
}
}
else {
const err5 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
if(++errors === 100){ validate26.errors = vErrors; return false; }
}
}
if(data.query !== undefined){
let data2 = data.query;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
const err6 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
if(++errors === 100){ validate26.errors = vErrors; return false; }
}
}
else {
const err7 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
if(++errors === 100){ validate26.errors = vErrors; return false; }
}
}
if(data.header !== undefined){
let data3 = data.header;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3["if-match"] !== undefined){
let data4 = data3["if-match"];
if(typeof data4 === "string"){
if(func3(data4) > 2000){
const err8 = {instancePath:instancePath+"/header/if-match",schemaPath:"#/properties/header/properties/if-match/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
if(++errors === 100){ validate26.errors = vErrors; return false; }
}
if(!pattern2.test(data4)){
const err9 = {instancePath:instancePath+"/header/if-match",schemaPath:"#/properties/header/properties/if-match/pattern",keyword:"pattern",params:{pattern: "^(?:[*]|[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22(?: *,[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22)*[ ,]*)$"},message:"must match pattern \""+"^(?:[*]|[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22(?: *,[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22)*[ ,]*)$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
if(++errors === 100){ validate26.errors = vErrors; return false; }
}
}
else {
const err10 = {instancePath:instancePath+"/header/if-match",schemaPath:"#/properties/header/properties/if-match/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
if(++errors === 100){ validate26.errors = vErrors; return false; }
}
}
}
else {
const err11 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
if(++errors === 100){ validate26.errors = vErrors; return false; }
}
}
if(data.cookie !== undefined){
let data5 = data.cookie;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
}
else {
const err12 = {instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
if(++errors === 100){ validate26.errors = vErrors; return false; }
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
if(++errors === 100){ validate26.errors = vErrors; return false; }
}
validate26.errors = vErrors;
return errors === 0;
}

export const schema_276926d92661c462 = validate27;
const schema37 = {"title":"Request","type":"object","additionalProperties":true,"properties":{"requestBody":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"title":{"type":"string","x-trim":true,"x-not-blank":true,"minLength":1,"maxLength":200,"pattern":"^[\\x09-\\x0D\\x20]*[^\\x00\\x09-\\x0D\\x20][^\\x00]*$","x-pattern-message":"must not contain U+0000"},"description":{"type":"string","nullable":true,"maxLength":2000,"pattern":"^[^\\x00]*$","x-pattern-message":"must not contain U+0000"},"completed":{"type":"boolean"},"priority":{"type":"string","enum":["low","medium","high","urgent"]},"tags":{"type":"array","maxItems":20,"items":{"type":"string","format":"tag","x-trim":true,"x-not-blank":true,"minLength":1,"maxLength":50,"x-pattern-message":"must not be . or .., or contain commas or control characters"}},"due_date":{"type":"string","nullable":true,"format":"due-date","x-pattern-message":"must be a day like 2026-12-01, or a time like 2026-12-01T17:30:00+05:00, in the years 1 to 9999"},"time_zone":{"type":"string","nullable":true,"format":"time-zone","x-pattern-message":"must be the name of a time zone in the IANA spelling, like Asia/Karachi"},"recurrence":{"type":"string","nullable":true,"format":"recurrence-rule","maxLength":500},"reminders":{"type":"array","maxItems":5,"items":{"type":"integer","minimum":-1440,"maximum":40320}}}}},"required":["requestBody"]};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
if(++errors === 100){ validate27.errors = vErrors; return false; }
}
if(data.requestBody !== undefined){
let data0 = data.requestBody;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(Object.keys(data0).length < 1){
const err1 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
if(++errors === 100){ validate27.errors = vErrors; return false; }
}
for(const key0 in data0){
if(!(func2.call(schema37.properties.requestBody.properties, key0))){
const err2 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
if(++errors === 100){ validate27.errors = vErrors; return false; }
}
}
if(data0.title !== undefined){
let data1 = data0.title;
if(typeof data1 === "string"){
if(func3(data1) > 200){
const err3 = {instancePath:instancePath+"/requestBody/title",schemaPath:"#/properties/requestBody/properties/title/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
if(++errors === 100){ validate27.errors = vErrors; return false; }
}
if(func3(data1) < 1){
const err4 = {instancePath:instancePath+"/requestBody/title",schemaPath:"#/properties/requestBody/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
if(++errors === 100){ validate27.errors = vErrors; return false; }
}
if(!pattern3.test(data1)){
const err5 = {instancePath:instancePath+"/requestBody/title",schemaPath:"#/properties/requestBody/properties/title/pattern",keyword:"pattern",params:{pattern: "^[\\x09-\\x0D\\x20]*[^\\x00\\x09-\\x0D\\x20][^\\x00]*$"},message:"must match pattern \""+"^[\\x09-\\x0D\\x20]*[^\\x00\\x09-\\x0D\\x20][^\\x00]*$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
if(++errors === 100){ validate27.errors = vErrors; return false; }
}
if(func6(data1)){
const err6 = {instancePath:instancePath+"/requestBody/title",schemaPath:"#/properties/requestBody/properties/title/x-not-blank",keyword:"x-not-blank",params:{},message:"must not be blank"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
if(++errors === 100){ validate27.errors = vErrors; return false; }
}
}
else {
const err7 = {instancePath:instancePath+"/requestBody/title",schemaPath:"#/properties/requestBody/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
if(++errors === 100){ validate27.errors = vErrors; return false; }
}
}
if(data0.description !== undefined){
let data2 = data0.description;
if((typeof data2 !== "string") && (data2 !== null)){
const err8 = {instancePath:instancePath+"/requestBody/description",schemaPath:"#/properties/requestBody/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
if(++errors === 100){ validate27.errors = vErrors; return false; }
}
if(typeof data2 === "string"){
if(func3(data2) > 2000){
const err9 = {instancePath:instancePath+"/requestBody/description",schemaPath:"#/properties/requestBody/properties/description/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
if(++errors === 100){ validate27.errors = vErrors; return false; }
}
if(!pattern0.test(data2)){
const err10 = {instancePath:instancePath+"/requestBody/description",schemaPath:"#/properties/requestBody/properties/description/pattern",keyword:"pattern",params:{pattern: "^[^\\x00]*$"},message:"must match pattern \""+"^[^\\x00]*$"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
if(++errors === 100){ validate27.errors = vErrors; return false; }
}
}
}
if(data0.completed !== undefined){
if(typeof data0.completed !== "boolean"){
const err11 = {instancePath:instancePath+"/requestBody/completed",schemaPath:"#/properties/requestBody/properties/completed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
if(++errors === 100){ validate27.errors = vErrors; return false; }
}
}
if(data0.priority !== undefined){
let data4 = data0.priority;
if(typeof data4 !== "string"){
const err12 = {instancePath:instancePath+"/requestBody/priority",schemaPath:"#/properties/requestBody/properties/priority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
if(++errors === 100){ validate27.errors = vErrors; return false; }
}
if(!((((data4 === "low") || (data4 === "medium")) || (data4 === "high")) || (data4 === "urgent"))){
const err13 = {instancePath:instancePath+"/requestBody/priority",schemaPath:"#/properties/requestBody/properties/priority/enum",keyword:"enum",params:{allowedValues: schema37.properties.requestBody.properties.priority.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
if(++errors === 100){ validate27.errors = vErrors; return false; }
}
}
if(data0.tags !== undefined){
let data5 = data0.tags;
if(Array.isArray(data5)){
if(data5.length > 20){
const err14 = {instancePath:instancePath+"/requestBody/tags",schemaPath:"#/properties/requestBody/properties/tags/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
if(++errors === 100){ validate27.errors = vErrors; return false; }
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 === "string"){
if(func3(data6) > 50){
const err15 = {instancePath:instancePath+"/requestBody/tags/" + i0,schemaPath:"#/properties/requestBody/properties/tags/items/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
if(++errors === 100){ validate27.errors = vErrors; return false; }
}
if(func3(data6) < 1){
const err16 = {instancePath:instancePath+"/requestBody/tags/" + i0,schemaPath:"#/properties/requestBody/properties/tags/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
if(++errors === 100){ validate27.errors = vErrors; return false; }
}
if(!(formats8.validate(data6))){
const err17 = {instancePath:instancePath+"/requestBody/tags/" + i0,schemaPath:"#/properties/requestBody/properties/tags/items/format",keyword:"format",params:{format: "tag"},message:"must match format \""+"tag"+"\""};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
if(++errors === 100){ validate27.errors = vErrors; return false; }
}
if(func6(data6)){
const err18 = {instancePath:instancePath+"/requestBody/tags/" + i0,schemaPath:"#/properties/requestBody/properties/tags/items/x-not-blank",keyword:"x-not-blank",params:{},message:"must not be blank"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
if(++errors === 100){ validate27.errors = vErrors; return false; }
}
}
else {
const err19 = {instancePath:instancePath+"/requestBody/tags/" + i0,schemaPath:"#/properties/requestBody/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
if(++errors === 100){ validate27.errors = vErrors; return false; }
}
}
}
else {
const err20 = {instancePath:instancePath+"/requestBody/tags",schemaPath:"#/properties/requestBody/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
if(++errors === 100){ validate27.errors = vErrors; return false; }
}
}
if(data0.due_date !== undefined){
let data7 = data0.due_date;
if((typeof data7 !== "string") && (data7 !== null)){
const err21 = {instancePath:instancePath+"/requestBody/due_date",schemaPath:"#/properties/requestBody/properties/due_date/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
if(++errors === 100){ validate27.errors = vErrors; return false; }
}
if(typeof data7 === "string"){
if(!(formats10.validate(data7))){
const err22 = {instancePath:instancePath+"/requestBody/due_date",schemaPath:"#/properties/requestBody/properties/due_date/format",keyword:"format",params:{format: "due-date"},message:"must match format \""+"due-date"+"\""};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
if(++errors === 100){ validate27.errors = vErrors; return false; }
}
}
}
if(data0.time_zone !== undefined){
let data8 = data0.time_zone;
if((typeof data8 !== "string") && (data8 !== null)){
const err23 = {instancePath:instancePath+"/requestBody/time_zone",schemaPath:"#/properties/requestBody/properties/time_zone/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
if(++errors === 100){ validate27.errors = vErrors; return false; }
}
if(typeof data8 === "string"){
if(!(formats14.validate(data8))){
const err24 = {instancePath:instancePath+"/requestBody/time_zone",schemaPath:"#/properties/requestBody/properties/time_zone/format",keyword:"format",params:{format: "time-zone"},message:"must match format \""+"time-zone"+"\""};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
if(++errors === 100){ validate27.errors = vErrors; return false; }
}
}
}
if(data0.recurrence !== undefined){
let data9 = data0.recurrence;
if((typeof data9 !== "string") && (data9 !== null)){
const err25 = {instancePath:instancePath+"/requestBody/recurrence",schemaPath:"#/properties/requestBody/properties/recurrence/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
if(++errors === 100){ validate27.errors = vErrors; return false; }
}
if(typeof data9 === "string"){
if(func3(data9) > 500){
const err26 = {instancePath:instancePath+"/requestBody/recurrence",schemaPath:"#/properties/requestBody/properties/recurrence/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
if(++errors === 100){ validate27.errors = vErrors; return false; }
}
}
}
if(data0.reminders !== undefined){
let data10 = data0.reminders;
if(Array.isArray(data10)){
if(data10.length > 5){
const err27 = {instancePath:instancePath+"/requestBody/reminders",schemaPath:"#/properties/requestBody/properties/reminders/maxItems",keyword:"maxItems",params:{limit: 5},message:"must NOT have more than 5 items"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
if(++errors === 100){ validate27.errors = vErrors; return false; }
}
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(!((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11)))){
const err28 = {instancePath:instancePath+"/requestBody/reminders/" + i1,schemaPath:"#/properties/requestBody/properties/reminders/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
if(++errors === 100){ validate27.errors = vErrors; return false; }
}
if(typeof data11 == "number"){
if(data11 > 40320 || isNaN(data11)){
const err29 = {instancePath:instancePath+"/requestBody/reminders/" + i1,schemaPath:"#/properties/requestBody/properties/reminders/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 40320},message:"must be <= 40320"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
if(++errors === 100){ validate27.errors = vErrors; return false; }
}
if(data11 < -1440 || isNaN(data11)){
const err30 = {instancePath:instancePath+"/requestBody/reminders/" + i1,schemaPath:"#/properties/requestBody/properties/reminders/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1440},message:"must be >= -1440"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
if(++errors === 100){ validate27.errors = vErrors; return false; }
}
}
}
}
else {
const err31 = {instancePath:instancePath+"/requestBody/reminders",schemaPath:"#/properties/requestBody/properties/reminders/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
if(++errors === 100){ validate27.errors = vErrors; return false; }
}
}
}
else {
const err32 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
if(++errors === 100){ validate27.errors = vErrors; return false; }
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
if(++errors === 100){ validate27.errors = vErrors; return false; }
}
validate27.errors = vErrors;
return errors === 0;
}

export const schema_e289fd0ac6f876eb = validate28;
const schema38 = {"title":"Request","type":"object","additionalProperties":true,"properties":{"path":{"type":"object","additionalProperties":false,"properties":{"task_id":{"type":"string","format":"uuid","x-pattern-message":"must be a UUID, like 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55"}},"required":["task_id"]},"query":{"type":"object","properties":{},"additionalProperties":false,"required":[]},"header":{"type":"object","additionalProperties":true,"properties":{"if-match":{"type":"string","maxLength":2000,"pattern":"^(?:[*]|[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22(?: *,[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22)*[ ,]*)$","x-pattern-message":"must be an asterisk, or entity tags in quotes like \"7\""},"idempotency-key":{"type":"string","pattern":"^[!-~]{1,255}$","x-pattern-message":"must have 1 to 255 visible ASCII characters, and no spaces"}},"required":[]},"cookie":{"type":"object","additionalProperties":true,"properties":{},"required":[]}},"required":["path"]};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
if(++errors === 100){ validate28.errors = vErrors; return false; }
}
if(data.path !== undefined){
let data0 = data.path;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.task_id === undefined){
const err1 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: "task_id"},message:"must have required property '"+"task_id"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
if(++errors === 100){ validate28.errors = vErrors; return false; }
}
for(const key0 in data0){
if(!(key0 === "task_id")){
const err2 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
if(++errors === 100){ validate28.errors = vErrors; return false; }
}
}
if(data0.task_id !== undefined){
let data1 = data0.task_id;
if(typeof data1 === "string"){
if(!(formats32.test(data1))){
const err3 = {instancePath:instancePath+"/path/task_id",schemaPath:"#/properties/path/properties/task_id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
if(++errors === 100){ validate28.errors = vErrors; return false; }
}
}
else {
const err4 = {instancePath:instancePath+"/path/task_id",schemaPath:"#/properties/path/properties/task_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
if(++errors === 100){ validate28.errors = vErrors; return false; }
}
}
}
else {
const err5 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
if(++errors === 100){ validate28.errors = vErrors; return false; }
}
}
if(data.query !== undefined){
let data2 = data.query;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
const err6 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
if(++errors === 100){ validate28.errors = vErrors; return false; }
}
}
else {
const err7 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
if(++errors === 100){ validate28.errors = vErrors; return false; }
}
}
if(data.header !== undefined){
let data3 = data.header;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3["if-match"] !== undefined){
let data4 = data3["if-match"];
if(typeof data4 === "string"){
if(func3(data4) > 2000){
const err8 = {instancePath:instancePath+"/header/if-match",schemaPath:"#/properties/header/properties/if-match/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
if(++errors === 100){ validate28.errors = vErrors; return false; }
}
if(!pattern2.test(data4)){
const err9 = {instancePath:instancePath+"/header/if-match",schemaPath:"#/properties/header/properties/if-match/pattern",keyword:"pattern",params:{pattern: "^(?:[*]|[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22(?: *,[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22)*[ ,]*)$"},message:"must match pattern \""+"^(?:[*]|[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22(?: *,[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22)*[ ,]*)$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
if(++errors === 100){ validate28.errors = vErrors; return false; }
}
}
else {
const err10 = {instancePath:instancePath+"/header/if-match",schemaPath:"#/properties/header/properties/if-match/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
if(++errors === 100){ validate28.errors = vErrors; return false; }
}
}
if(data3["idempotency-key"] !== undefined){
let data5 = data3["idempotency-key"];
if(typeof data5 === "string"){
if(!pattern5.test(data5)){
const err11 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[!-~]{1,255}$"},message:"must match pattern \""+"^[!-~]{1,255}$"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
if(++errors === 100){ validate28.errors = vErrors; return false; }
}
}
else {
const err12 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
if(++errors === 100){ validate28.errors = vErrors; return false; }
}
}
}
else {
const err13 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
if(++errors === 100){ validate28.errors = vErrors; return false; }
}
}
if(data.cookie !== undefined){
let data6 = data.cookie;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
}
else {
const err14 = {instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
if(++errors === 100){ validate28.errors = vErrors; return false; }
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
if(++errors === 100){ validate28.errors = vErrors; return false; }
}
validate28.errors = vErrors;
return errors === 0;
}

export const schema_ff9dff4b155bf750 = validate29;
const schema39 = {"title":"Request","type":"object","additionalProperties":true,"properties":{"requestBody":{"type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"properties":{"before":{"type":"string","format":"uuid","x-pattern-message":"must be a UUID, like 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55"},"after":{"$ref":"#/properties/requestBody/properties/before"},"to":{"type":"string","enum":["top","bottom"]}}}},"required":["requestBody"]};
const schema40 = {"type":"string","format":"uuid","x-pattern-message":"must be a UUID, like 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55"};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
if(++errors === 100){ validate29.errors = vErrors; return false; }
}
if(data.requestBody !== undefined){
let data0 = data.requestBody;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(Object.keys(data0).length > 1){
const err1 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
if(++errors === 100){ validate29.errors = vErrors; return false; }
}
if(Object.keys(data0).length < 1){
const err2 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
if(++errors === 100){ validate29.errors = vErrors; return false; }
}
for(const key0 in data0){
if(!(((key0 === "before") || (key0 === "after")) || (key0 === "to"))){
const err3 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
if(++errors === 100){ validate29.errors = vErrors; return false; }
}
}
if(data0.before !== undefined){
let data1 = data0.before;
if(typeof data1 === "string"){
if(!(formats32.test(data1))){
const err4 = {instancePath:instancePath+"/requestBody/before",schemaPath:"#/properties/requestBody/properties/before/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
if(++errors === 100){ validate29.errors = vErrors; return false; }
}
}
else {
const err5 = {instancePath:instancePath+"/requestBody/before",schemaPath:"#/properties/requestBody/properties/before/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
if(++errors === 100){ validate29.errors = vErrors; return false; }
}
}
if(data0.after !== undefined){
let data2 = data0.after;
if(typeof data2 === "string"){
if(!(formats32.test(data2))){
const err6 = {instancePath:instancePath+"/requestBody/after",schemaPath:"#/properties/requestBody/properties/before/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
if(++errors === 100){ validate29.errors = vErrors; return false; }
}
}
else {
const err7 = {instancePath:instancePath+"/requestBody/after",schemaPath:"#/properties/requestBody/properties/before/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
if(++errors === 100){ validate29.errors = vErrors; return false; }
}
}
if(data0.to !== undefined){
let data3 = data0.to;
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/requestBody/to",schemaPath:"#/properties/requestBody/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
if(++errors === 100){ validate29.errors = vErrors; return false; }
}
if(!((data3 === "top") || (data3 === "bottom"))){
const err9 = {instancePath:instancePath+"/requestBody/to",schemaPath:"#/properties/requestBody/properties/to/enum",keyword:"enum",params:{allowedValues: schema39.properties.requestBody.properties.to.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
if(++errors === 100){ validate29.errors = vErrors; return false; }
}
}
}
else {
const err10 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
if(++errors === 100){ validate29.errors = vErrors; return false; }
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
if(++errors === 100){ validate29.errors = vErrors; return false; }
}
validate29.errors = vErrors;
return errors === 0;
}

export const schema_1847cef9d26bdb59 = validate30;
const schema41 = {"title":"Request","type":"object","additionalProperties":true,"properties":{"path":{"type":"object","additionalProperties":false,"properties":{"user_id":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[^\\x00]*$","x-pattern-message":"must not contain U+0000"}},"required":["user_id"]},"query":{"type":"object","properties":{"status":{"type":"string","enum":["all","pending","completed","deleted"],"default":"all"},"q":{"type":"string","x-trim":true,"maxLength":200,"pattern":"^[^\\x00]*$","x-pattern-message":"must not contain U+0000"},"sort":{"type":"string","enum":["created_at","-created_at","updated_at","-updated_at","due_date","-due_date","priority","-priority","title","-title","position","-position","completed_at","-completed_at","created"],"default":"-created_at"},"created_after":{"type":"string","format":"date-time","x-pattern-message":"must be a time like 2026-01-15T09:30:00Z or 2026-01-15T11:30:00.123+02:00"},"created_before":{"$ref":"#/properties/query/properties/created_after"},"updated_after":{"$ref":"#/properties/query/properties/created_after"},"updated_before":{"$ref":"#/properties/query/properties/created_after"},"priority":{"type":"array","minItems":1,"maxItems":4,"items":{"type":"string","enum":["low","medium","high","urgent"]}},"tag":{"type":"array","maxItems":20,"items":{"type":"string","format":"tag","x-trim":true,"x-not-blank":true,"minLength":1,"maxLength":50,"x-pattern-message":"must not be . or .., or contain commas or control characters"}},"due":{"type":"string","enum":["overdue","today","tomorrow","week","none","any"]},"due_after":{"type":"string","format":"due-date","x-pattern-message":"must be a day like 2026-12-01, or a time like 2026-12-01T17:30:00+05:00, in the years 1 to 9999"},"due_before":{"$ref":"#/properties/query/properties/due_after"},"time_zone":{"type":"string","format":"time-zone","x-pattern-message":"must be the name of a time zone in the IANA spelling, like Asia/Karachi"},"recurring":{"type":"boolean"},"completed_after":{"$ref":"#/properties/query/properties/created_after"},"completed_before":{"$ref":"#/properties/query/properties/created_after"},"limit":{"type":"integer","minimum":1,"maximum":1000,"default":100},"cursor":{"type":"string","maxLength":1200,"pattern":"^[A-Za-z0-9_-]{31}[A-Za-z0-9_-]*$","x-pattern-message":"must be the X-Next-Cursor of an earlier page"}},"additionalProperties":false,"required":[]},"header":{"type":"object","additionalProperties":true,"properties":{"prefer":{"type":"string"},"if-none-match":{"type":"string","maxLength":2000,"pattern":"^(?:[*]|[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22(?: *,[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22)*[ ,]*)$","x-pattern-message":"must be an asterisk, or entity tags in quotes like \"7\""}},"required":[]},"cookie":{"type":"object","additionalProperties":true,"properties":{},"required":[]}},"required":["path"]};
const schema42 = {"type":"string","format":"date-time","x-pattern-message":"must be a time like 2026-01-15T09:30:00Z or 2026-01-15T11:30:00.123+02:00"};
const schema45 = {"type":"string","format":"due-date","x-pattern-message":"must be a day like 2026-12-01, or a time like 2026-12-01T17:30:00+05:00, in the years 1 to 9999"};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
if(data.path !== undefined){
let data0 = data.path;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.user_id === undefined){
const err1 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: "user_id"},message:"must have required property '"+"user_id"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
for(const key0 in data0){
if(!(key0 === "user_id")){
const err2 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
if(data0.user_id !== undefined){
let data1 = data0.user_id;
if(typeof data1 === "string"){
if(func3(data1) > 255){
const err3 = {instancePath:instancePath+"/path/user_id",schemaPath:"#/properties/path/properties/user_id/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
if(func3(data1) < 1){
const err4 = {instancePath:instancePath+"/path/user_id",schemaPath:"#/properties/path/properties/user_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
if(!pattern0.test(data1)){
const err5 = {instancePath:instancePath+"/path/user_id",schemaPath:"#/properties/path/properties/user_id/pattern",keyword:"pattern",params:{pattern: "^[^\\x00]*$"},message:"must match pattern \""+"^[^\\x00]*$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
else {
const err6 = {instancePath:instancePath+"/path/user_id",schemaPath:"#/properties/path/properties/user_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
}
else {
const err7 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
if(data.query !== undefined){
let data2 = data.query;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!(func2.call(schema41.properties.query.properties, key1))){
const err8 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
if(data2.status !== undefined){
let data3 = data2.status;
if(typeof data3 !== "string"){
const err9 = {instancePath:instancePath+"/query/status",schemaPath:"#/properties/query/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
if(!((((data3 === "all") || (data3 === "pending")) || (data3 === "completed")) || (data3 === "deleted"))){
const err10 = {instancePath:instancePath+"/query/status",schemaPath:"#/properties/query/properties/status/enum",keyword:"enum",params:{allowedValues: schema41.properties.query.properties.status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
if(data2.q !== undefined){
let data4 = data2.q;
if(typeof data4 === "string"){
if(func3(data4) > 200){
const err11 = {instancePath:instancePath+"/query/q",schemaPath:"#/properties/query/properties/q/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
if(!pattern0.test(data4)){
const err12 = {instancePath:instancePath+"/query/q",schemaPath:"#/properties/query/properties/q/pattern",keyword:"pattern",params:{pattern: "^[^\\x00]*$"},message:"must match pattern \""+"^[^\\x00]*$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
else {
const err13 = {instancePath:instancePath+"/query/q",schemaPath:"#/properties/query/properties/q/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
if(data2.sort !== undefined){
let data5 = data2.sort;
if(typeof data5 !== "string"){
const err14 = {instancePath:instancePath+"/query/sort",schemaPath:"#/properties/query/properties/sort/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
if(!(((((((((((((((data5 === "created_at") || (data5 === "-created_at")) || (data5 === "updated_at")) || (data5 === "-updated_at")) || (data5 === "due_date")) || (data5 === "-due_date")) || (data5 === "priority")) || (data5 === "-priority")) || (data5 === "title")) || (data5 === "-title")) || (data5 === "position")) || (data5 === "-position")) || (data5 === "completed_at")) || (data5 === "-completed_at")) || (data5 === "created"))){
const err15 = {instancePath:instancePath+"/query/sort",schemaPath:"#/properties/query/properties/sort/enum",keyword:"enum",params:{allowedValues: schema41.properties.query.properties.sort.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
if(data2.created_after !== undefined){
let data6 = data2.created_after;
if(typeof data6 === "string"){
if(!(formats0.validate(data6))){
const err16 = {instancePath:instancePath+"/query/created_after",schemaPath:"#/properties/query/properties/created_after/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
else {
const err17 = {instancePath:instancePath+"/query/created_after",schemaPath:"#/properties/query/properties/created_after/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
if(data2.created_before !== undefined){
let data7 = data2.created_before;
if(typeof data7 === "string"){
if(!(formats0.validate(data7))){
const err18 = {instancePath:instancePath+"/query/created_before",schemaPath:"#/properties/query/properties/created_after/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
else {
const err19 = {instancePath:instancePath+"/query/created_before",schemaPath:"#/properties/query/properties/created_after/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
if(data2.updated_after !== undefined){
let data8 = data2.updated_after;
if(typeof data8 === "string"){
if(!(formats0.validate(data8))){
const err20 = {instancePath:instancePath+"/query/updated_after",schemaPath:"#/properties/query/properties/created_after/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
else {
const err21 = {instancePath:instancePath+"/query/updated_after",schemaPath:"#/properties/query/properties/created_after/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
if(data2.updated_before !== undefined){
let data9 = data2.updated_before;
if(typeof data9 === "string"){
if(!(formats0.validate(data9))){
const err22 = {instancePath:instancePath+"/query/updated_before",schemaPath:"#/properties/query/properties/created_after/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
else {
const err23 = {instancePath:instancePath+"/query/updated_before",schemaPath:"#/properties/query/properties/created_after/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
if(data2.priority !== undefined){
let data10 = data2.priority;
if(Array.isArray(data10)){
if(data10.length > 4){
const err24 = {instancePath:instancePath+"/query/priority",schemaPath:"#/properties/query/properties/priority/maxItems",keyword:"maxItems",params:{limit: 4},message:"must NOT have more than 4 items"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
if(data10.length < 1){
const err25 = {instancePath:instancePath+"/query/priority",schemaPath:"#/properties/query/properties/priority/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
if(typeof data11 !== "string"){
const err26 = {instancePath:instancePath+"/query/priority/" + i0,schemaPath:"#/properties/query/properties/priority/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
if(!((((data11 === "low") || (data11 === "medium")) || (data11 === "high")) || (data11 === "urgent"))){
const err27 = {instancePath:instancePath+"/query/priority/" + i0,schemaPath:"#/properties/query/properties/priority/items/enum",keyword:"enum",params:{allowedValues: schema41.properties.query.properties.priority.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
}
else {
const err28 = {instancePath:instancePath+"/query/priority",schemaPath:"#/properties/query/properties/priority/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
if(data2.tag !== undefined){
let data12 = data2.tag;
if(Array.isArray(data12)){
if(data12.length > 20){
const err29 = {instancePath:instancePath+"/query/tag",schemaPath:"#/properties/query/properties/tag/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
let data13 = data12[i1];
if(typeof data13 === "string"){
if(func3(data13) > 50){
const err30 = {instancePath:instancePath+"/query/tag/" + i1,schemaPath:"#/properties/query/properties/tag/items/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
if(func3(data13) < 1){
const err31 = {instancePath:instancePath+"/query/tag/" + i1,schemaPath:"#/properties/query/properties/tag/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
if(!(formats8.validate(data13))){
const err32 = {instancePath:instancePath+"/query/tag/" + i1,schemaPath:"#/properties/query/properties/tag/items/format",keyword:"format",params:{format: "tag"},message:"must match format \""+"tag"+"\""};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
if(func6(data13)){
const err33 = {instancePath:instancePath+"/query/tag/" + i1,schemaPath:"#/properties/query/properties/tag/items/x-not-blank",keyword:"x-not-blank",params:{},message:"must not be blank"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
else {
const err34 = {instancePath:instancePath+"/query/tag/" + i1,schemaPath:"#/properties/query/properties/tag/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
}
else {
const err35 = {instancePath:instancePath+"/query/tag",schemaPath:"#/properties/query/properties/tag/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
if(data2.due !== undefined){
let data14 = data2.due;
if(typeof data14 !== "string"){
const err36 = {instancePath:instancePath+"/query/due",schemaPath:"#/properties/query/properties/due/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
if(!((((((data14 === "overdue") || (data14 === "today")) || (data14 === "tomorrow")) || (data14 === "week")) || (data14 === "none")) || (data14 === "any"))){
const err37 = {instancePath:instancePath+"/query/due",schemaPath:"#/properties/query/properties/due/enum",keyword:"enum",params:{allowedValues: schema41.properties.query.properties.due.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
if(data2.due_after !== undefined){
let data15 = data2.due_after;
if(typeof data15 === "string"){
if(!(formats10.validate(data15))){
const err38 = {instancePath:instancePath+"/query/due_after",schemaPath:"#/properties/query/properties/due_after/format",keyword:"format",params:{format: "due-date"},message:"must match format \""+"due-date"+"\""};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
else {
const err39 = {instancePath:instancePath+"/query/due_after",schemaPath:"#/properties/query/properties/due_after/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
if(data2.due_before !== undefined){
let data16 = data2.due_before;
if(typeof data16 === "string"){
if(!(formats10.validate(data16))){
const err40 = {instancePath:instancePath+"/query/due_before",schemaPath:"#/properties/query/properties/due_after/format",keyword:"format",params:{format: "due-date"},message:"must match format \""+"due-date"+"\""};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
else {
const err41 = {instancePath:instancePath+"/query/due_before",schemaPath:"#/properties/query/properties/due_after/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
if(data2.time_zone !== undefined){
let data17 = data2.time_zone;
if(typeof data17 === "string"){
if(!(formats14.validate(data17))){
const err42 = {instancePath:instancePath+"/query/time_zone",schemaPath:"#/properties/query/properties/time_zone/format",keyword:"format",params:{format: "time-zone"},message:"must match format \""+"time-zone"+"\""};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
else {
const err43 = {instancePath:instancePath+"/query/time_zone",schemaPath:"#/properties/query/properties/time_zone/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
if(data2.recurring !== undefined){
if(typeof data2.recurring !== "boolean"){
const err44 = {instancePath:instancePath+"/query/recurring",schemaPath:"#/properties/query/properties/recurring/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
if(data2.completed_after !== undefined){
let data19 = data2.completed_after;
if(typeof data19 === "string"){
if(!(formats0.validate(data19))){
const err45 = {instancePath:instancePath+"/query/completed_after",schemaPath:"#/properties/query/properties/created_after/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
else {
const err46 = {instancePath:instancePath+"/query/completed_after",schemaPath:"#/properties/query/properties/created_after/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
if(data2.completed_before !== undefined){
let data20 = data2.completed_before;
if(typeof data20 === "string"){
if(!(formats0.validate(data20))){
const err47 = {instancePath:instancePath+"/query/completed_before",schemaPath:"#/properties/query/properties/created_after/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
else {
const err48 = {instancePath:instancePath+"/query/completed_before",schemaPath:"#/properties/query/properties/created_after/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
if(data2.limit !== undefined){
let data21 = data2.limit;
if(!((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21)))){
const err49 = {instancePath:instancePath+"/query/limit",schemaPath:"#/properties/query/properties/limit/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
if(typeof data21 == "number"){
if(data21 > 1000 || isNaN(data21)){
const err50 = {instancePath:instancePath+"/query/limit",schemaPath:"#/properties/query/properties/limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
if(data21 < 1 || isNaN(data21)){
const err51 = {instancePath:instancePath+"/query/limit",schemaPath:"#/properties/query/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
}
if(data2.cursor !== undefined){
let data22 = data2.cursor;
if(typeof data22 === "string"){
if(func3(data22) > 1200){
const err52 = {instancePath:instancePath+"/query/cursor",schemaPath:"#/properties/query/properties/cursor/maxLength",keyword:"maxLength",params:{limit: 1200},message:"must NOT have more than 1200 characters"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
if(!pattern1.test(data22)){
const err53 = {instancePath:instancePath+"/query/cursor",schemaPath:"#/properties/query/properties/cursor/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{31}[A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{31}[A-Za-z0-9_-]*$"+"\""};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
else {
const err54 = {instancePath:instancePath+"/query/cursor",schemaPath:"#/properties/query/properties/cursor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
}
else {
const err55 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
if(data.header !== undefined){
let data23 = data.header;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.prefer !== undefined){
if(typeof data23.prefer !== "string"){
const err56 = {instancePath:instancePath+"/header/prefer",schemaPath:"#/properties/header/properties/prefer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
if(data23["if-none-match"] !== undefined){
let data25 = data23["if-none-match"];
if(typeof data25 === "string"){
if(func3(data25) > 2000){
const err57 = {instancePath:instancePath+"/header/if-none-match",schemaPath:"#/properties/header/properties/if-none-match/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
if(!pattern2.test(data25)){
const err58 = {instancePath:instancePath+"/header/if-none-match",schemaPath:"#/properties/header/properties/if-none-match/pattern",keyword:"pattern",params:{pattern: "^(?:[*]|[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22(?: *,[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22)*[ ,]*)$"},message:"must match pattern \""+"^(?:[*]|[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22(?: *,[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22)*[ ,]*)$"+"\""};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
else {
const err59 = {instancePath:instancePath+"/header/if-none-match",schemaPath:"#/properties/header/properties/if-none-match/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
}
else {
const err60 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
if(data.cookie !== undefined){
let data26 = data.cookie;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
}
else {
const err61 = {instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
}
}
else {
const err62 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
if(++errors === 100){ validate30.errors = vErrors; return false; }
}
validate30.errors = vErrors;
return errors === 0;
}

export const schema_f2e2602237b42715 = validate31;
const schema48 = {"title":"Request","type":"object","additionalProperties":true,"properties":{"path":{"type":"object","additionalProperties":false,"properties":{"user_id":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[^\\x00]*$","x-pattern-message":"must not contain U+0000"}},"required":["user_id"]},"query":{"type":"object","properties":{},"additionalProperties":false,"required":[]},"header":{"type":"object","additionalProperties":true,"properties":{"idempotency-key":{"type":"string","pattern":"^[!-~]{1,255}$","x-pattern-message":"must have 1 to 255 visible ASCII characters, and no spaces"}},"required":[]},"cookie":{"type":"object","additionalProperties":true,"properties":{},"required":[]}},"required":["path"]};

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
if(++errors === 100){ validate31.errors = vErrors; return false; }
}
if(data.path !== undefined){
let data0 = data.path;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.user_id === undefined){
const err1 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: "user_id"},message:"must have required property '"+"user_id"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
if(++errors === 100){ validate31.errors = vErrors; return false; }
}
for(const key0 in data0){
if(!(key0 === "user_id")){
const err2 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
if(++errors === 100){ validate31.errors = vErrors; return false; }
}
}
if(data0.user_id !== undefined){
let data1 = data0.user_id;
if(typeof data1 === "string"){
if(func3(data1) > 255){
const err3 = {instancePath:instancePath+"/path/user_id",schemaPath:"#/properties/path/properties/user_id/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
if(++errors === 100){ validate31.errors = vErrors; return false; }
}
if(func3(data1) < 1){
const err4 = {instancePath:instancePath+"/path/user_id",schemaPath:"#/properties/path/properties/user_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
if(++errors === 100){ validate31.errors = vErrors; return false; }
}
if(!pattern0.test(data1)){
const err5 = {instancePath:instancePath+"/path/user_id",schemaPath:"#/properties/path/properties/user_id/pattern",keyword:"pattern",params:{pattern: "^[^\\x00]*$"},message:"must match pattern \""+"^[^\\x00]*$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
if(++errors === 100){ validate31.errors = vErrors; return false; }
}
}
else {
const err6 = {instancePath:instancePath+"/path/user_id",schemaPath:"#/properties/path/properties/user_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
if(++errors === 100){ validate31.errors = vErrors; return false; }
}
}
}
else {
const err7 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
if(++errors === 100){ validate31.errors = vErrors; return false; }
}
}
if(data.query !== undefined){
let data2 = data.query;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
const err8 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
if(++errors === 100){ validate31.errors = vErrors; return false; }
}
}
else {
const err9 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
if(++errors === 100){ validate31.errors = vErrors; return false; }
}
}
if(data.header !== undefined){
let data3 = data.header;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3["idempotency-key"] !== undefined){
let data4 = data3["idempotency-key"];
if(typeof data4 === "string"){
if(!pattern5.test(data4)){
const err10 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[!-~]{1,255}$"},message:"must match pattern \""+"^[!-~]{1,255}$"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
if(++errors === 100){ validate31.errors = vErrors; return false; }
}
}
else {
const err11 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
if(++errors === 100){ validate31.errors = vErrors; return false; }
}
}
}
else {
const err12 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
if(++errors === 100){ validate31.errors = vErrors; return false; }
}
}
if(data.cookie !== undefined){
let data5 = data.cookie;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
}
else {
const err13 = {instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
if(++errors === 100){ validate31.errors = vErrors; return false; }
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
if(++errors === 100){ validate31.errors = vErrors; return false; }
}
validate31.errors = vErrors;
return errors === 0;
}

export const schema_418bb963be7b232f = validate32;
const schema49 = {"title":"Request","type":"object","additionalProperties":true,"properties":{"path":{"type":"object","additionalProperties":false,"properties":{"user_id":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[^\\x00]*$","x-pattern-message":"must not contain U+0000"},"task_id":{"type":"string","format":"uuid","x-pattern-message":"must be a UUID, like 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55"}},"required":["user_id","task_id"]},"query":{"type":"object","properties":{},"additionalProperties":false,"required":[]},"header":{"type":"object","additionalProperties":true,"properties":{"if-none-match":{"type":"string","maxLength":2000,"pattern":"^(?:[*]|[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22(?: *,[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22)*[ ,]*)$","x-pattern-message":"must be an asterisk, or entity tags in quotes like \"7\""}},"required":[]},"cookie":{"type":"object","additionalProperties":true,"properties":{},"required":[]}},"required":["path"]};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
if(++errors === 100){ validate32.errors = vErrors; return false; }
}
if(data.path !== undefined){
let data0 = data.path;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.user_id === undefined){
const err1 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: "user_id"},message:"must have required property '"+"user_id"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
if(++errors === 100){ validate32.errors = vErrors; return false; }
}
if(data0.task_id === undefined){
const err2 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: "task_id"},message:"must have required property '"+"task_id"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
if(++errors === 100){ validate32.errors = vErrors; return false; }
}
for(const key0 in data0){
if(!((key0 === "user_id") || (key0 === "task_id"))){
const err3 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
if(++errors === 100){ validate32.errors = vErrors; return false; }
}
}
if(data0.user_id !== undefined){
let data1 = data0.user_id;
if(typeof data1 === "string"){
if(func3(data1) > 255){
const err4 = {instancePath:instancePath+"/path/user_id",schemaPath:"#/properties/path/properties/user_id/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
if(++errors === 100){ validate32.errors = vErrors; return false; }
}
if(func3(data1) < 1){
const err5 = {instancePath:instancePath+"/path/user_id",schemaPath:"#/properties/path/properties/user_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
if(++errors === 100){ validate32.errors = vErrors; return false; }
}
if(!pattern0.test(data1)){
const err6 = {instancePath:instancePath+"/path/user_id",schemaPath:"#/properties/path/properties/user_id/pattern",keyword:"pattern",params:{pattern: "^[^\\x00]*$"},message:"must match pattern \""+"^[^\\x00]*$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
if(++errors === 100){ validate32.errors = vErrors; return false; }
}
}
else {
const err7 = {instancePath:instancePath+"/path/user_id",schemaPath:"#/properties/path/properties/user_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
if(++errors === 100){ validate32.errors = vErrors; return false; }
}
}
if(data0.task_id !== undefined){
let data2 = data0.task_id;
if(typeof data2 === "string"){
if(!(formats32.test(data2))){
const err8 = {instancePath:instancePath+"/path/task_id",schemaPath:"#/properties/path/properties/task_id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
if(++errors === 100){ validate32.errors = vErrors; return false; }
}
}
else {
const err9 = {instancePath:instancePath+"/path/task_id",schemaPath:"#/properties/path/properties/task_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
if(++errors === 100){ validate32.errors = vErrors; return false; }
}
}
}
else {
const err10 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
if(++errors === 100){ validate32.errors = vErrors; return false; }
}
}
if(data.query !== undefined){
let data3 = data.query;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
const err11 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
if(++errors === 100){ validate32.errors = vErrors; return false; }
}
}
else {
const err12 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
if(++errors === 100){ validate32.errors = vErrors; return false; }
}
}
if(data.header !== undefined){
let data4 = data.header;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4["if-none-match"] !== undefined){
let data5 = data4["if-none-match"];
if(typeof data5 === "string"){
if(func3(data5) > 2000){
const err13 = {instancePath:instancePath+"/header/if-none-match",schemaPath:"#/properties/header/properties/if-none-match/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
if(++errors === 100){ validate32.errors = vErrors; return false; }
}
if(!pattern2.test(data5)){
const err14 = {instancePath:instancePath+"/header/if-none-match",schemaPath:"#/properties/header/properties/if-none-match/pattern",keyword:"pattern",params:{pattern: "^(?:[*]|[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22(?: *,[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22)*[ ,]*)$"},message:"must match pattern \""+"^(?:[*]|[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22(?: *,[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22)*[ ,]*)$"+"\""};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
if(++errors === 100){ validate32.errors = vErrors; return false; }
}
}
else {
const err15 = {instancePath:instancePath+"/header/if-none-match",schemaPath:"#/properties/header/properties/if-none-match/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
if(++errors === 100){ validate32.errors = vErrors; return false; }
}
}
}
else {
const err16 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
if(++errors === 100){ validate32.errors = vErrors; return false; }
}
}
if(data.cookie !== undefined){
let data6 = data.cookie;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
}
else {
const err17 = {instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
if(++errors === 100){ validate32.errors = vErrors; return false; }
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
if(++errors === 100){ validate32.errors = vErrors; return false; }
}
validate32.errors = vErrors;
return errors === 0;
}

export const schema_d1bd4c498f0de270 = validate33;
const schema50 = {"title":"Request","type":"object","additionalProperties":true,"properties":{"path":{"type":"object","additionalProperties":false,"properties":{"user_id":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[^\\x00]*$","x-pattern-message":"must not contain U+0000"},"task_id":{"type":"string","format":"uuid","x-pattern-message":"must be a UUID, like 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55"}},"required":["user_id","task_id"]},"query":{"type":"object","properties":{},"additionalProperties":false,"required":[]},"header":{"type":"object","additionalProperties":true,"properties":{"if-match":{"type":"string","maxLength":2000,"pattern":"^(?:[*]|[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22(?: *,[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22)*[ ,]*)$","x-pattern-message":"must be an asterisk, or entity tags in quotes like \"7\""}},"required":[]},"cookie":{"type":"object","additionalProperties":true,"properties":{},"required":[]}},"required":["path"]};

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
if(++errors === 100){ validate33.errors = vErrors; return false; }
}
if(data.path !== undefined){
let data0 = data.path;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.user_id === undefined){
const err1 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: "user_id"},message:"must have required property '"+"user_id"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
if(++errors === 100){ validate33.errors = vErrors; return false; }
}
if(data0.task_id === undefined){
const err2 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: "task_id"},message:"must have required property '"+"task_id"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
if(++errors === 100){ validate33.errors = vErrors; return false; }
}
for(const key0 in data0){
if(!((key0 === "user_id") || (key0 === "task_id"))){
const err3 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
if(++errors === 100){ validate33.errors = vErrors; return false; }
}
}
if(data0.user_id !== undefined){
let data1 = data0.user_id;
if(typeof data1 === "string"){
if(func3(data1) > 255){
const err4 = {instancePath:instancePath+"/path/user_id",schemaPath:"#/properties/path/properties/user_id/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
if(++errors === 100){ validate33.errors = vErrors; return false; }
}
if(func3(data1) < 1){
const err5 = {instancePath:instancePath+"/path/user_id",schemaPath:"#/properties/path/properties/user_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
if(++errors === 100){ validate33.errors = vErrors; return false; }
}
if(!pattern0.test(data1)){
const err6 = {instancePath:instancePath+"/path/user_id",schemaPath:"#/properties/path/properties/user_id/pattern",keyword:"pattern",params:{pattern: "^[^\\x00]*$"},message:"must match pattern \""+"^[^\\x00]*$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
if(++errors === 100){ validate33.errors = vErrors; return false; }
}
}
else {
const err7 = {instancePath:instancePath+"/path/user_id",schemaPath:"#/properties/path/properties/user_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
if(++errors === 100){ validate33.errors = vErrors; return false; }
}
}
if(data0.task_id !== undefined){
let data2 = data0.task_id;
if(typeof data2 === "string"){
if(!(formats32.test(data2))){
const err8 = {instancePath:instancePath+"/path/task_id",schemaPath:"#/properties/path/properties/task_id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
if(++errors === 100){ validate33.errors = vErrors; return false; }
}
}
else {
const err9 = {instancePath:instancePath+"/path/task_id",schemaPath:"#/properties/path/properties/task_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
if(++errors === 100){ validate33.errors = vErrors; return false; }
}
}
}
else {
const err10 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
if(++errors === 100){ validate33.errors = vErrors; return false; }
}
}
if(data.query !== undefined){
let data3 = data.query;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
const err11 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
if(++errors === 100){ validate33.errors = vErrors; return false; }
}
}
else {
const err12 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
if(++errors === 100){ validate33.errors = vErrors; return false; }
}
}
if(data.header !== undefined){
let data4 = data.header;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4["if-match"] !== undefined){
let data5 = data4["if-match"];
if(typeof data5 === "string"){
if(func3(data5) > 2000){
const err13 = {instancePath:instancePath+"/header/if-match",schemaPath:"#/properties/header/properties/if-match/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
if(++errors === 100){ validate33.errors = vErrors; return false; }
}
if(!pattern2.test(data5)){
const err14 = {instancePath:instancePath+"/header/if-match",schemaPath:"#/properties/header/properties/if-match/pattern",keyword:"pattern",params:{pattern: "^(?:[*]|[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22(?: *,[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22)*[ ,]*)$"},message:"must match pattern \""+"^(?:[*]|[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22(?: *,[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22)*[ ,]*)$"+"\""};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
if(++errors === 100){ validate33.errors = vErrors; return false; }
}
}
else {
const err15 = {instancePath:instancePath+"/header/if-match",schemaPath:"#/properties/header/properties/if-match/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
if(++errors === 100){ validate33.errors = vErrors; return false; }
}
}
}
else {
const err16 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
if(++errors === 100){ validate33.errors = vErrors; return false; }
}
}
if(data.cookie !== undefined){
let data6 = data.cookie;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
}
else {
const err17 = {instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
if(++errors === 100){ validate33.errors = vErrors; return false; }
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
if(++errors === 100){ validate33.errors = vErrors; return false; }
}
validate33.errors = vErrors;
return errors === 0;
}

export const schema_0b5da758ffd82995 = validate34;
const schema51 = {"title":"Request","type":"object","additionalProperties":true,"properties":{"path":{"type":"object","additionalProperties":false,"properties":{"user_id":{"type":"string","minLength":1,"maxLength":255,"pattern":"^[^\\x00]*$","x-pattern-message":"must not contain U+0000"},"task_id":{"type":"string","format":"uuid","x-pattern-message":"must be a UUID, like 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55"}},"required":["user_id","task_id"]},"query":{"type":"object","properties":{},"additionalProperties":false,"required":[]},"header":{"type":"object","additionalProperties":true,"properties":{"if-match":{"type":"string","maxLength":2000,"pattern":"^(?:[*]|[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22(?: *,[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22)*[ ,]*)$","x-pattern-message":"must be an asterisk, or entity tags in quotes like \"7\""},"idempotency-key":{"type":"string","pattern":"^[!-~]{1,255}$","x-pattern-message":"must have 1 to 255 visible ASCII characters, and no spaces"}},"required":[]},"cookie":{"type":"object","additionalProperties":true,"properties":{},"required":[]}},"required":["path"]};

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
if(++errors === 100){ validate34.errors = vErrors; return false; }
}
if(data.path !== undefined){
let data0 = data.path;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.user_id === undefined){
const err1 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: "user_id"},message:"must have required property '"+"user_id"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
if(++errors === 100){ validate34.errors = vErrors; return false; }
}
if(data0.task_id === undefined){
const err2 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: "task_id"},message:"must have required property '"+"task_id"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
if(++errors === 100){ validate34.errors = vErrors; return false; }
}
for(const key0 in data0){
if(!((key0 === "user_id") || (key0 === "task_id"))){
const err3 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
if(++errors === 100){ validate34.errors = vErrors; return false; }
}
}
if(data0.user_id !== undefined){
let data1 = data0.user_id;
if(typeof data1 === "string"){
if(func3(data1) > 255){
const err4 = {instancePath:instancePath+"/path/user_id",schemaPath:"#/properties/path/properties/user_id/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
if(++errors === 100){ validate34.errors = vErrors; return false; }
}
if(func3(data1) < 1){
const err5 = {instancePath:instancePath+"/path/user_id",schemaPath:"#/properties/path/properties/user_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
if(++errors === 100){ validate34.errors = vErrors; return false; }
}
if(!pattern0.test(data1)){
const err6 = {instancePath:instancePath+"/path/user_id",schemaPath:"#/properties/path/properties/user_id/pattern",keyword:"pattern",params:{pattern: "^[^\\x00]*$"},message:"must match pattern \""+"^[^\\x00]*$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
if(++errors === 100){ validate34.errors = vErrors; return false; }
}
}
else {
const err7 = {instancePath:instancePath+"/path/user_id",schemaPath:"#/properties/path/properties/user_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
if(++errors === 100){ validate34.errors = vErrors; return false; }
}
}
if(data0.task_id !== undefined){
let data2 = data0.task_id;
if(typeof data2 === "string"){
if(!(formats32.test(data2))){
const err8 = {instancePath:instancePath+"/path/task_id",schemaPath:"#/properties/path/properties/task_id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
if(++errors === 100){ validate34.errors = vErrors; return false; }
}
}
else {
const err9 = {instancePath:instancePath+"/path/task_id",schemaPath:"#/properties/path/properties/task_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
if(++errors === 100){ validate34.errors = vErrors; return false; }
}
}
}
else {
const err10 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
if(++errors === 100){ validate34.errors = vErrors; return false; }
}
}
if(data.query !== undefined){
let data3 = data.query;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
const err11 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
if(++errors === 100){ validate34.errors = vErrors; return false; }
}
}
else {
const err12 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
if(++errors === 100){ validate34.errors = vErrors; return false; }
}
}
if(data.header !== undefined){
let data4 = data.header;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4["if-match"] !== undefined){
let data5 = data4["if-match"];
if(typeof data5 === "string"){
if(func3(data5) > 2000){
const err13 = {instancePath:instancePath+"/header/if-match",schemaPath:"#/properties/header/properties/if-match/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
if(++errors === 100){ validate34.errors = vErrors; return false; }
}
if(!pattern2.test(data5)){
const err14 = {instancePath:instancePath+"/header/if-match",schemaPath:"#/properties/header/properties/if-match/pattern",keyword:"pattern",params:{pattern: "^(?:[*]|[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22(?: *,[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22)*[ ,]*)$"},message:"must match pattern \""+"^(?:[*]|[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22(?: *,[ ,]*(?:W\\x2F)?\\x22[!#-~]*\\x22)*[ ,]*)$"+"\""};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
if(++errors === 100){ validate34.errors = vErrors; return false; }
}
}
else {
const err15 = {instancePath:instancePath+"/header/if-match",schemaPath:"#/properties/header/properties/if-match/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
if(++errors === 100){ validate34.errors = vErrors; return false; }
}
}
if(data4["idempotency-key"] !== undefined){
let data6 = data4["idempotency-key"];
if(typeof data6 === "string"){
if(!pattern5.test(data6)){
const err16 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern: "^[!-~]{1,255}$"},message:"must match pattern \""+"^[!-~]{1,255}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
if(++errors === 100){ validate34.errors = vErrors; return false; }
}
}
else {
const err17 = {instancePath:instancePath+"/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
if(++errors === 100){ validate34.errors = vErrors; return false; }
}
}
}
else {
const err18 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
if(++errors === 100){ validate34.errors = vErrors; return false; }
}
}
if(data.cookie !== undefined){
let data7 = data.cookie;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
}
else {
const err19 = {instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
if(++errors === 100){ validate34.errors = vErrors; return false; }
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
if(++errors === 100){ validate34.errors = vErrors; return false; }
}
validate34.errors = vErrors;
return errors === 0;
}

export const schema_1245ff158a64b76b = validate35;
const schema52 = {"title":"Request","type":"object","additionalProperties":true,"properties":{"requestBody":{"type":"object","additionalProperties":false,"required":["email","password"],"properties":{"email":{"type":"string","format":"email","x-trim":true,"maxLength":254,"x-pattern-message":"must be an e-mail address"},"password":{"type":"string","format":"password","minLength":8,"maxLength":128,"x-pattern-message":"must not contain U+0000"}}}},"required":["requestBody"]};
const formats104 = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;
const formats106 = require("../src/gate/formats").formats.password;

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
if(++errors === 100){ validate35.errors = vErrors; return false; }
}
if(data.requestBody !== undefined){
let data0 = data.requestBody;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.email === undefined){
const err1 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/required",keyword:"required",params:{missingProperty: "email"},message:"must have required property '"+"email"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
if(++errors === 100){ validate35.errors = vErrors; return false; }
}
if(data0.password === undefined){
const err2 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/required",keyword:"required",params:{missingProperty: "password"},message:"must have required property '"+"password"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
if(++errors === 100){ validate35.errors = vErrors; return false; }
}
for(const key0 in data0){
if(!((key0 === "email") || (key0 === "password"))){
const err3 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
if(++errors === 100){ validate35.errors = vErrors; return false; }
}
}
if(data0.email !== undefined){
let data1 = data0.email;
if(typeof data1 === "string"){
if(func3(data1) > 254){
const err4 = {instancePath:instancePath+"/requestBody/email",schemaPath:"#/properties/requestBody/properties/email/maxLength",keyword:"maxLength",params:{limit: 254},message:"must NOT have more than 254 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
if(++errors === 100){ validate35.errors = vErrors; return false; }
}
if(!(formats104.test(data1))){
const err5 = {instancePath:instancePath+"/requestBody/email",schemaPath:"#/properties/requestBody/properties/email/format",keyword:"format",params:{format: "email"},message:"must match format \""+"email"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
if(++errors === 100){ validate35.errors = vErrors; return false; }
}
}
else {
const err6 = {instancePath:instancePath+"/requestBody/email",schemaPath:"#/properties/requestBody/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
if(++errors === 100){ validate35.errors = vErrors; return false; }
}
}
if(data0.password !== undefined){
let data2 = data0.password;
if(typeof data2 === "string"){
if(func3(data2) > 128){
const err7 = {instancePath:instancePath+"/requestBody/password",schemaPath:"#/properties/requestBody/properties/password/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
if(++errors === 100){ validate35.errors = vErrors; return false; }
}
if(func3(data2) < 8){
const err8 = {instancePath:instancePath+"/requestBody/password",schemaPath:"#/properties/requestBody/properties/password/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
if(++errors === 100){ validate35.errors = vErrors; return false; }
}
if(!(formats106.validate(data2))){
const err9 = {instancePath:instancePath+"/requestBody/password",schemaPath:"#/properties/requestBody/properties/password/format",keyword:"format",params:{format: "password"},message:"must match format \""+"password"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
if(++errors === 100){ validate35.errors = vErrors; return false; }
}
}
else {
const err10 = {instancePath:instancePath+"/requestBody/password",schemaPath:"#/properties/requestBody/properties/password/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
if(++errors === 100){ validate35.errors = vErrors; return false; }
}
}
}
else {
const err11 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
if(++errors === 100){ validate35.errors = vErrors; return false; }
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
if(++errors === 100){ validate35.errors = vErrors; return false; }
}
validate35.errors = vErrors;
return errors === 0;
}

export const schema_8375ae918a0d23f6 = validate36;
const schema53 = {"title":"Request","type":"object","additionalProperties":true,"properties":{"requestBody":{"type":"object","additionalProperties":false,"required":["email","password"],"properties":{"email":{"type":"string","format":"email","x-trim":true,"maxLength":254,"x-pattern-message":"must be an e-mail address"},"password":{"type":"string","format":"password","minLength":1,"maxLength":128,"x-pattern-message":"must not contain U+0000"}}}},"required":["requestBody"]};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
if(++errors === 100){ validate36.errors = vErrors; return false; }
}
if(data.requestBody !== undefined){
let data0 = data.requestBody;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.email === undefined){
const err1 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/required",keyword:"required",params:{missingProperty: "email"},message:"must have required property '"+"email"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
if(++errors === 100){ validate36.errors = vErrors; return false; }
}
if(data0.password === undefined){
const err2 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/required",keyword:"required",params:{missingProperty: "password"},message:"must have required property '"+"password"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
if(++errors === 100){ validate36.errors = vErrors; return false; }
}
for(const key0 in data0){
if(!((key0 === "email") || (key0 === "password"))){
const err3 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
if(++errors === 100){ validate36.errors = vErrors; return false; }
}
}
if(data0.email !== undefined){
let data1 = data0.email;
if(typeof data1 === "string"){
if(func3(data1) > 254){
const err4 = {instancePath:instancePath+"/requestBody/email",schemaPath:"#/properties/requestBody/properties/email/maxLength",keyword:"maxLength",params:{limit: 254},message:"must NOT have more than 254 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
if(++errors === 100){ validate36.errors = vErrors; return false; }
}
if(!(formats104.test(data1))){
const err5 = {instancePath:instancePath+"/requestBody/email",schemaPath:"#/properties/requestBody/properties/email/format",keyword:"format",params:{format: "email"},message:"must match format \""+"email"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
if(++errors === 100){ validate36.errors = vErrors; return false; }
}
}
else {
const err6 = {instancePath:instancePath+"/requestBody/email",schemaPath:"#/properties/requestBody/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
if(++errors === 100){ validate36.errors = vErrors; return false; }
}
}
if(data0.password !== undefined){
let data2 = data0.password;
if(typeof data2 === "string"){
if(func3(data2) > 128){
const err7 = {instancePath:instancePath+"/requestBody/password",schemaPath:"#/properties/requestBody/properties/password/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
if(++errors === 100){ validate36.errors = vErrors; return false; }
}
if(func3(data2) < 1){
const err8 = {instancePath:instancePath+"/requestBody/password",schemaPath:"#/properties/requestBody/properties/password/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
if(++errors === 100){ validate36.errors = vErrors; return false; }
}
if(!(formats106.validate(data2))){
const err9 = {instancePath:instancePath+"/requestBody/password",schemaPath:"#/properties/requestBody/properties/password/format",keyword:"format",params:{format: "password"},message:"must match format \""+"password"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
if(++errors === 100){ validate36.errors = vErrors; return false; }
}
}
else {
const err10 = {instancePath:instancePath+"/requestBody/password",schemaPath:"#/properties/requestBody/properties/password/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
if(++errors === 100){ validate36.errors = vErrors; return false; }
}
}
}
else {
const err11 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
if(++errors === 100){ validate36.errors = vErrors; return false; }
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
if(++errors === 100){ validate36.errors = vErrors; return false; }
}
validate36.errors = vErrors;
return errors === 0;
}

export const schema_79d29779838855e3 = validate37;
const schema54 = {"title":"Request","type":"object","additionalProperties":true,"properties":{"requestBody":{"type":"object","additionalProperties":false,"required":["current_password","new_password"],"properties":{"current_password":{"type":"string","format":"password","minLength":1,"maxLength":128,"x-pattern-message":"must not contain U+0000"},"new_password":{"type":"string","format":"password","minLength":8,"maxLength":128,"x-pattern-message":"must not contain U+0000"}}}},"required":["requestBody"]};

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
if(++errors === 100){ validate37.errors = vErrors; return false; }
}
if(data.requestBody !== undefined){
let data0 = data.requestBody;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.current_password === undefined){
const err1 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/required",keyword:"required",params:{missingProperty: "current_password"},message:"must have required property '"+"current_password"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
if(++errors === 100){ validate37.errors = vErrors; return false; }
}
if(data0.new_password === undefined){
const err2 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/required",keyword:"required",params:{missingProperty: "new_password"},message:"must have required property '"+"new_password"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
if(++errors === 100){ validate37.errors = vErrors; return false; }
}
for(const key0 in data0){
if(!((key0 === "current_password") || (key0 === "new_password"))){
const err3 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
if(++errors === 100){ validate37.errors = vErrors; return false; }
}
}
if(data0.current_password !== undefined){
let data1 = data0.current_password;
if(typeof data1 === "string"){
if(func3(data1) > 128){
const err4 = {instancePath:instancePath+"/requestBody/current_password",schemaPath:"#/properties/requestBody/properties/current_password/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
if(++errors === 100){ validate37.errors = vErrors; return false; }
}
if(func3(data1) < 1){
const err5 = {instancePath:instancePath+"/requestBody/current_password",schemaPath:"#/properties/requestBody/properties/current_password/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
if(++errors === 100){ validate37.errors = vErrors; return false; }
}
if(!(formats106.validate(data1))){
const err6 = {instancePath:instancePath+"/requestBody/current_password",schemaPath:"#/properties/requestBody/properties/current_password/format",keyword:"format",params:{format: "password"},message:"must match format \""+"password"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
if(++errors === 100){ validate37.errors = vErrors; return false; }
}
}
else {
const err7 = {instancePath:instancePath+"/requestBody/current_password",schemaPath:"#/properties/requestBody/properties/current_password/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
if(++errors === 100){ validate37.errors = vErrors; return false; }
}
}
if(data0.new_password !== undefined){
let data2 = data0.new_password;
if(typeof data2 === "string"){
if(func3(data2) > 128){
const err8 = {instancePath:instancePath+"/requestBody/new_password",schemaPath:"#/properties/requestBody/properties/new_password/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
if(++errors === 100){ validate37.errors = vErrors; return false; }
}
if(func3(data2) < 8){
const err9 = {instancePath:instancePath+"/requestBody/new_password",schemaPath:"#/properties/requestBody/properties/new_password/minLength",keyword:"minLength",params:{limit: 8},message:"must NOT have fewer than 8 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
if(++errors === 100){ validate37.errors = vErrors; return false; }
}
if(!(formats106.validate(data2))){
const err10 = {instancePath:instancePath+"/requestBody/new_password",schemaPath:"#/properties/requestBody/properties/new_password/format",keyword:"format",params:{format: "password"},message:"must match format \""+"password"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
if(++errors === 100){ validate37.errors = vErrors; return false; }
}
}
else {
const err11 = {instancePath:instancePath+"/requestBody/new_password",schemaPath:"#/properties/requestBody/properties/new_password/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
if(++errors === 100){ validate37.errors = vErrors; return false; }
}
}
}
else {
const err12 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
if(++errors === 100){ validate37.errors = vErrors; return false; }
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
if(++errors === 100){ validate37.errors = vErrors; return false; }
}
validate37.errors = vErrors;
return errors === 0;
}

export const schema_276b449474a1f7c3 = validate38;
const schema55 = {"title":"Request","type":"object","additionalProperties":true,"properties":{"requestBody":{"type":"object","additionalProperties":false,"properties":{"password":{"type":"string","format":"password","minLength":1,"maxLength":128,"x-pattern-message":"must not contain U+0000"}}}},"required":[]};

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody !== undefined){
let data0 = data.requestBody;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key0 in data0){
if(!(key0 === "password")){
const err0 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
if(++errors === 100){ validate38.errors = vErrors; return false; }
}
}
if(data0.password !== undefined){
let data1 = data0.password;
if(typeof data1 === "string"){
if(func3(data1) > 128){
const err1 = {instancePath:instancePath+"/requestBody/password",schemaPath:"#/properties/requestBody/properties/password/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
if(++errors === 100){ validate38.errors = vErrors; return false; }
}
if(func3(data1) < 1){
const err2 = {instancePath:instancePath+"/requestBody/password",schemaPath:"#/properties/requestBody/properties/password/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
if(++errors === 100){ validate38.errors = vErrors; return false; }
}
if(!(formats106.validate(data1))){
const err3 = {instancePath:instancePath+"/requestBody/password",schemaPath:"#/properties/requestBody/properties/password/format",keyword:"format",params:{format: "password"},message:"must match format \""+"password"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
if(++errors === 100){ validate38.errors = vErrors; return false; }
}
}
else {
const err4 = {instancePath:instancePath+"/requestBody/password",schemaPath:"#/properties/requestBody/properties/password/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
if(++errors === 100){ validate38.errors = vErrors; return false; }
}
}
}
else {
const err5 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
if(++errors === 100){ validate38.errors = vErrors; return false; }
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
if(++errors === 100){ validate38.errors = vErrors; return false; }
}
validate38.errors = vErrors;
return errors === 0;
}

export const schema_da9211115b847465 = validate39;
const schema56 = {"title":"Request","type":"object","additionalProperties":true,"properties":{"requestBody":{"type":"object","additionalProperties":false,"required":["name","scopes"],"properties":{"name":{"type":"string","x-trim":true,"x-not-blank":true,"minLength":1,"maxLength":100,"pattern":"^[\\x09-\\x0D\\x20]*[^\\x00-\\x20\\x7F][^\\x00-\\x1F\\x7F]*(?:[\\x09-\\x0D][\\x09-\\x0D\\x20]*)?$","x-pattern-message":"must not contain control characters, such as line breaks"},"scopes":{"type":"array","minItems":1,"maxItems":2,"uniqueItems":true,"items":{"type":"string","enum":["tasks:read","tasks:write"],"x-enum-varnames":["ReadTasks","WriteTasks"]}},"expires_in_days":{"type":"integer","minimum":1,"maximum":365,"default":90},"password":{"type":"string","format":"password","minLength":1,"maxLength":128,"x-pattern-message":"must not contain U+0000"}}}},"required":["requestBody"]};
const pattern37 = new RegExp("^[\\x09-\\x0D\\x20]*[^\\x00-\\x20\\x7F][^\\x00-\\x1F\\x7F]*(?:[\\x09-\\x0D][\\x09-\\x0D\\x20]*)?$", "u");

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestBody === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requestBody"},message:"must have required property '"+"requestBody"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
if(++errors === 100){ validate39.errors = vErrors; return false; }
}
if(data.requestBody !== undefined){
let data0 = data.requestBody;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.name === undefined){
const err1 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
if(++errors === 100){ validate39.errors = vErrors; return false; }
}
if(data0.scopes === undefined){
const err2 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/required",keyword:"required",params:{missingProperty: "scopes"},message:"must have required property '"+"scopes"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
if(++errors === 100){ validate39.errors = vErrors; return false; }
}
for(const key0 in data0){
if(!((((key0 === "name") || (key0 === "scopes")) || (key0 === "expires_in_days")) || (key0 === "password"))){
const err3 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
if(++errors === 100){ validate39.errors = vErrors; return false; }
}
}
if(data0.name !== undefined){
let data1 = data0.name;
if(typeof data1 === "string"){
if(func3(data1) > 100){
const err4 = {instancePath:instancePath+"/requestBody/name",schemaPath:"#/properties/requestBody/properties/name/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
if(++errors === 100){ validate39.errors = vErrors; return false; }
}
if(func3(data1) < 1){
const err5 = {instancePath:instancePath+"/requestBody/name",schemaPath:"#/properties/requestBody/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
if(++errors === 100){ validate39.errors = vErrors; return false; }
}
if(!pattern37.test(data1)){
const err6 = {instancePath:instancePath+"/requestBody/name",schemaPath:"#/properties/requestBody/properties/name/pattern",keyword:"pattern",params:{pattern: "^[\\x09-\\x0D\\x20]*[^\\x00-\\x20\\x7F][^\\x00-\\x1F\\x7F]*(?:[\\x09-\\x0D][\\x09-\\x0D\\x20]*)?$"},message:"must match pattern \""+"^[\\x09-\\x0D\\x20]*[^\\x00-\\x20\\x7F][^\\x00-\\x1F\\x7F]*(?:[\\x09-\\x0D][\\x09-\\x0D\\x20]*)?$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
if(++errors === 100){ validate39.errors = vErrors; return false; }
}
if(func6(data1)){
const err7 = {instancePath:instancePath+"/requestBody/name",schemaPath:"#/properties/requestBody/properties/name/x-not-blank",keyword:"x-not-blank",params:{},message:"must not be blank"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
if(++errors === 100){ validate39.errors = vErrors; return false; }
}
}
else {
const err8 = {instancePath:instancePath+"/requestBody/name",schemaPath:"#/properties/requestBody/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
if(++errors === 100){ validate39.errors = vErrors; return false; }
}
}
if(data0.scopes !== undefined){
let data2 = data0.scopes;
if(Array.isArray(data2)){
if(data2.length > 2){
const err9 = {instancePath:instancePath+"/requestBody/scopes",schemaPath:"#/properties/requestBody/properties/scopes/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
if(++errors === 100){ validate39.errors = vErrors; return false; }
}
if(data2.length < 1){
const err10 = {instancePath:instancePath+"/requestBody/scopes",schemaPath:"#/properties/requestBody/properties/scopes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
if(++errors === 100){ validate39.errors = vErrors; return false; }
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err11 = {instancePath:instancePath+"/requestBody/scopes/" + i0,schemaPath:"#/properties/requestBody/properties/scopes/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
if(++errors === 100){ validate39.errors = vErrors; return false; }
}
if(!((data3 === "tasks:read") || (data3 === "tasks:write"))){
const err12 = {instancePath:instancePath+"/requestBody/scopes/" + i0,schemaPath:"#/properties/requestBody/properties/scopes/items/enum",keyword:"enum",params:{allowedValues: schema56.properties.requestBody.properties.scopes.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
if(++errors === 100){ validate39.errors = vErrors; return false; }
}
}
let i1 = data2.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data2[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err13 = {instancePath:instancePath+"/requestBody/scopes",schemaPath:"#/properties/requestBody/properties/scopes/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
if(++errors === 100){ validate39.errors = vErrors; return false; }
break;
}
indices0[item0] = i1;
}
}
}
else {
const err14 = {instancePath:instancePath+"/requestBody/scopes",schemaPath:"#/properties/requestBody/properties/scopes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
if(++errors === 100){ validate39.errors = vErrors; return false; }
}
}
if(data0.expires_in_days !== undefined){
let data4 = data0.expires_in_days;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
const err15 = {instancePath:instancePath+"/requestBody/expires_in_days",schemaPath:"#/properties/requestBody/properties/expires_in_days/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
if(++errors === 100){ validate39.errors = vErrors; return false; }
}
if(typeof data4 == "number"){
if(data4 > 365 || isNaN(data4)){
const err16 = {instancePath:instancePath+"/requestBody/expires_in_days",schemaPath:"#/properties/requestBody/properties/expires_in_days/maximum",keyword:"maximum",params:{comparison: "<=", limit: 365},message:"must be <= 365"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
if(++errors === 100){ validate39.errors = vErrors; return false; }
}
if(data4 < 1 || isNaN(data4)){
const err17 = {instancePath:instancePath+"/requestBody/expires_in_days",schemaPath:"#/properties/requestBody/properties/expires_in_days/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
if(++errors === 100){ validate39.errors = vErrors; return false; }
}
}
}
if(data0.password !== undefined){
let data5 = data0.password;
if(typeof data5 === "string"){
if(func3(data5) > 128){
const err18 = {instancePath:instancePath+"/requestBody/password",schemaPath:"#/properties/requestBody/properties/password/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
if(++errors === 100){ validate39.errors = vErrors; return false; }
}
if(func3(data5) < 1){
const err19 = {instancePath:instancePath+"/requestBody/password",schemaPath:"#/properties/requestBody/properties/password/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
if(++errors === 100){ validate39.errors = vErrors; return false; }
}
if(!(formats106.validate(data5))){
const err20 = {instancePath:instancePath+"/requestBody/password",schemaPath:"#/properties/requestBody/properties/password/format",keyword:"format",params:{format: "password"},message:"must match format \""+"password"+"\""};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
if(++errors === 100){ validate39.errors = vErrors; return false; }
}
}
else {
const err21 = {instancePath:instancePath+"/requestBody/password",schemaPath:"#/properties/requestBody/properties/password/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
if(++errors === 100){ validate39.errors = vErrors; return false; }
}
}
}
else {
const err22 = {instancePath:instancePath+"/requestBody",schemaPath:"#/properties/requestBody/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
if(++errors === 100){ validate39.errors = vErrors; return false; }
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
if(++errors === 100){ validate39.errors = vErrors; return false; }
}
validate39.errors = vErrors;
return errors === 0;
}

export const schema_8dfe34df36aeec74 = validate40;
const schema57 = {"title":"Request","type":"object","additionalProperties":true,"properties":{"path":{"type":"object","additionalProperties":false,"properties":{"token_id":{"type":"string","format":"uuid","x-pattern-message":"must be a UUID, like 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55"}},"required":["token_id"]},"query":{"type":"object","properties":{},"additionalProperties":false,"required":[]},"header":{"type":"object","additionalProperties":true,"properties":{},"required":[]},"cookie":{"type":"object","additionalProperties":true,"properties":{},"required":[]}},"required":["path"]};

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
if(++errors === 100){ validate40.errors = vErrors; return false; }
}
if(data.path !== undefined){
let data0 = data.path;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.token_id === undefined){
const err1 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty: "token_id"},message:"must have required property '"+"token_id"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
if(++errors === 100){ validate40.errors = vErrors; return false; }
}
for(const key0 in data0){
if(!(key0 === "token_id")){
const err2 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
if(++errors === 100){ validate40.errors = vErrors; return false; }
}
}
if(data0.token_id !== undefined){
let data1 = data0.token_id;
if(typeof data1 === "string"){
if(!(formats32.test(data1))){
const err3 = {instancePath:instancePath+"/path/token_id",schemaPath:"#/properties/path/properties/token_id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
if(++errors === 100){ validate40.errors = vErrors; return false; }
}
}
else {
const err4 = {instancePath:instancePath+"/path/token_id",schemaPath:"#/properties/path/properties/token_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
if(++errors === 100){ validate40.errors = vErrors; return false; }
}
}
}
else {
const err5 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
if(++errors === 100){ validate40.errors = vErrors; return false; }
}
}
if(data.query !== undefined){
let data2 = data.query;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
const err6 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
if(++errors === 100){ validate40.errors = vErrors; return false; }
}
}
else {
const err7 = {instancePath:instancePath+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
if(++errors === 100){ validate40.errors = vErrors; return false; }
}
}
if(data.header !== undefined){
let data3 = data.header;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
}
else {
const err8 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
if(++errors === 100){ validate40.errors = vErrors; return false; }
}
}
if(data.cookie !== undefined){
let data4 = data.cookie;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
}
else {
const err9 = {instancePath:instancePath+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
if(++errors === 100){ validate40.errors = vErrors; return false; }
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
if(++errors === 100){ validate40.errors = vErrors; return false; }
}
validate40.errors = vErrors;
return errors === 0;
}


export const validators: Record<string, ValidateFunction> = { schema_9c3465209eac3f83, schema_01902f95f6772c2a, schema_3acf539f73398426, schema_9039cbadb58d3d19, schema_3e1a1d733b82ef85, schema_f1d538b2aa8d67b3, schema_1190f63f34eb1c99, schema_eb384a2d31c1dfa7, schema_4090f742b76c8e42, schema_08fa75ecd5a1ae6e, schema_50c96132e0deb66d, schema_d747a3d820856227, schema_d760fbbb31c80d5c, schema_f3400dbc28261d06, schema_477b8eed0598a342, schema_6840803d97c8b379, schema_75fc707ee6601dc4, schema_276926d92661c462, schema_e289fd0ac6f876eb, schema_ff9dff4b155bf750, schema_1847cef9d26bdb59, schema_f2e2602237b42715, schema_418bb963be7b232f, schema_d1bd4c498f0de270, schema_0b5da758ffd82995, schema_1245ff158a64b76b, schema_8375ae918a0d23f6, schema_79d29779838855e3, schema_276b449474a1f7c3, schema_da9211115b847465, schema_8dfe34df36aeec74 };
