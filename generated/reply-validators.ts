// @ts-nocheck
// Made from openapi.yaml by `npm run generate`. Do not edit.
import type { ValidateFunction } from 'ajv';

"use strict";
export const schema_b370d2d0531ec6ac = validate10;
const schema11 = {"type":"array","description":"Tasks in the requested order. A task in the trash has `deleted_at`.","maxItems":1000,"items":{"additionalProperties":false,"type":"object","description":"Something that a user wants to do.","required":["id","user_id","title","description","completed","completed_at","priority","tags","due_date","time_zone","recurrence","reminders","position","series_id","created_at","updated_at","version"],"properties":{"id":{"type":"string","format":"uuid","description":"A UUID v7 (RFC 9562), ordered by time of creation. It is in lower case in replies; requests may use either case.","x-pattern-message":"must be a UUID, like 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55","example":"0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55"},"user_id":{"type":"string","description":"The id of a user, which is the token's `sub`. Opaque.","minLength":1,"maxLength":255,"pattern":"^[^\\x00]*$","x-pattern-message":"must not contain U+0000","example":"alice"},"title":{"type":"string","x-mcp-description":"What there is to do, in up to 200 characters.","description":"What there is to do. White space at both ends is removed first. A title must not look blank: it needs a character that is neither white space nor invisible (such as U+200B or U+2800).","x-trim":true,"x-not-blank":true,"minLength":1,"maxLength":200,"pattern":"^[\\x09-\\x0D\\x20]*[^\\x00\\x09-\\x0D\\x20][^\\x00]*$","x-pattern-message":"must not contain U+0000","example":"Buy milk"},"description":{"type":"string","x-mcp-description":"More about the task, in up to 2000 characters.","nullable":true,"description":"More about the task, or null.","maxLength":2000,"pattern":"^[^\\x00]*$","x-pattern-message":"must not contain U+0000","example":"Two litres, and bread if there is any"},"completed":{"type":"boolean","description":"Whether the task is done.","example":false},"completed_at":{"type":"string","nullable":true,"format":"date-time","description":"When the task was completed last; null for a pending task, and for a task that was completed before the service kept this time.","example":"2026-01-16T18:00:00.000Z"},"priority":{"type":"string","x-mcp-description":"Medium if left out of a new task.","description":"How important the task is; `medium` unless a new task or a replacement says otherwise.","enum":["low","medium","high","urgent"],"example":"high"},"tags":{"type":"array","x-mcp-description":"Up to 20 words of up to 50 characters, without commas.","description":"Words to find the task by, in the order sent: at most 20, as they are sent. Tags that differ only in case are one tag then, in the first spelling.","maxItems":20,"items":{"type":"string","description":"White space at both ends is removed first. A tag must not look blank, is not `.` or `..`, and has no commas and no control characters.","format":"tag","x-trim":true,"x-not-blank":true,"minLength":1,"maxLength":50,"x-pattern-message":"must not be . or .., or contain commas or control characters","example":"home"},"example":["home","shopping"]},"due_date":{"type":"string","x-mcp-description":"A day like 2026-12-01, or a time with an offset like 2026-12-01T17:30:00+05:00.","nullable":true,"format":"due-date","description":"When the task is due, or null: a day like `2026-12-01`, or a time with an offset like `2026-12-01T17:30:00+05:00` (RFC 3339). What was sent as a day is a day in every reply, the same everywhere. A time comes back in UTC with milliseconds. Keep it as a text: many date types turn a day into a time, which is another day elsewhere.","x-pattern-message":"must be a day like 2026-12-01, or a time like 2026-12-01T17:30:00+05:00, in the years 1 to 9999","example":"2026-12-01"},"time_zone":{"type":"string","x-mcp-description":"The IANA time zone of the due date, like Asia/Karachi.","nullable":true,"format":"time-zone","description":"The time zone in which the due date is meant: a name of the IANA time zone database, or null. Without one, a day is a day in UTC where a time is needed.","x-pattern-message":"must be the name of a time zone in the IANA spelling, like Asia/Karachi","example":"Asia/Karachi"},"recurrence":{"type":"string","x-mcp-description":"An RRULE, like FREQ=WEEKLY;BYDAY=MO,TH. It needs a due_date.","nullable":true,"format":"recurrence-rule","description":"How the task repeats, or null: an RRULE (RFC 5545, section 3.3.10) with FREQ (DAILY, WEEKLY, MONTHLY or YEARLY), INTERVAL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS, COUNT, UNTIL and WKST. It needs a due date, from which it counts. When the task is completed, or deleted while it is pending, the next one is made. Replies have one form of the rule: upper case, sorted, without defaults.","maxLength":500,"example":"FREQ=WEEKLY;BYDAY=MO,TH"},"reminders":{"type":"array","x-mcp-description":"Minutes before it is due. For a day they count from its beginning: -540 is nine o’clock.","description":"When to remind of the task: minutes before it is due, and negative numbers for minutes after. For a day, they count from the beginning of the day in the task's time zone: -540 is nine o'clock. Equal numbers count once.","maxItems":5,"items":{"type":"integer","description":"Minutes before the task is due.","minimum":-1440,"maximum":40320,"example":30},"example":[1440,30]},"position":{"type":"string","description":"Where the task stands in the user's own order: the texts, compared byte by byte, sort from the top to the bottom. New tasks stand on top.","example":"ofe662e3a75c14bd"},"series_id":{"type":"string","nullable":true,"format":"uuid","description":"The id of the first task of a series of recurring tasks, or null.","example":"0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55"},"created_at":{"type":"string","format":"date-time","description":"A time in UTC with milliseconds (RFC 3339).","example":"2026-01-15T09:30:00.123Z"},"updated_at":{"type":"string","format":"date-time","description":"A time in UTC with milliseconds (RFC 3339).","example":"2026-01-15T09:30:00.123Z"},"version":{"type":"integer","format":"int64","description":"A number that rises with each change. The task's `ETag` is this number in quotes.","minimum":1,"example":7},"deleted_at":{"type":"string","format":"date-time","description":"A time in UTC with milliseconds (RFC 3339).","example":"2026-01-15T09:30:00.123Z"}}}};
const func2 = Object.prototype.hasOwnProperty;
const func3 = require("ajv/dist/runtime/ucs2length").default;
const formats0 = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const formats2 = require("../src/gate/formats").formats["date-time"];
const formats4 = require("../src/gate/formats").formats.tag;
const formats6 = require("../src/gate/formats").formats["due-date"];
const formats8 = require("../src/gate/formats").formats["time-zone"];
const formats16 = require("../src/gate/formats").formats.int64;
const pattern0 = new RegExp("^[^\\x00]*$", "u");
const pattern1 = new RegExp("^[\\x09-\\x0D\\x20]*[^\\x00\\x09-\\x0D\\x20][^\\x00]*$", "u");

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
if(data0.completed_at === undefined){
const err6 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "completed_at"},message:"must have required property '"+"completed_at"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data0.priority === undefined){
const err7 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "priority"},message:"must have required property '"+"priority"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data0.tags === undefined){
const err8 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "tags"},message:"must have required property '"+"tags"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data0.due_date === undefined){
const err9 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "due_date"},message:"must have required property '"+"due_date"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data0.time_zone === undefined){
const err10 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "time_zone"},message:"must have required property '"+"time_zone"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data0.recurrence === undefined){
const err11 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "recurrence"},message:"must have required property '"+"recurrence"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data0.reminders === undefined){
const err12 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "reminders"},message:"must have required property '"+"reminders"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data0.position === undefined){
const err13 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "position"},message:"must have required property '"+"position"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data0.series_id === undefined){
const err14 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "series_id"},message:"must have required property '"+"series_id"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data0.created_at === undefined){
const err15 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "created_at"},message:"must have required property '"+"created_at"+"'"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data0.updated_at === undefined){
const err16 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "updated_at"},message:"must have required property '"+"updated_at"+"'"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data0.version === undefined){
const err17 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key0 in data0){
if(!(func2.call(schema11.items.properties, key0))){
const err18 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data0.id !== undefined){
let data1 = data0.id;
if(typeof data1 === "string"){
if(!(formats0.test(data1))){
const err19 = {instancePath:instancePath+"/" + i0+"/id",schemaPath:"#/items/properties/id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
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
const err20 = {instancePath:instancePath+"/" + i0+"/id",schemaPath:"#/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data0.user_id !== undefined){
let data2 = data0.user_id;
if(typeof data2 === "string"){
if(func3(data2) > 255){
const err21 = {instancePath:instancePath+"/" + i0+"/user_id",schemaPath:"#/items/properties/user_id/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func3(data2) < 1){
const err22 = {instancePath:instancePath+"/" + i0+"/user_id",schemaPath:"#/items/properties/user_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!pattern0.test(data2)){
const err23 = {instancePath:instancePath+"/" + i0+"/user_id",schemaPath:"#/items/properties/user_id/pattern",keyword:"pattern",params:{pattern: "^[^\\x00]*$"},message:"must match pattern \""+"^[^\\x00]*$"+"\""};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/" + i0+"/user_id",schemaPath:"#/items/properties/user_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data0.title !== undefined){
let data3 = data0.title;
if(typeof data3 === "string"){
if(func3(data3) > 200){
const err25 = {instancePath:instancePath+"/" + i0+"/title",schemaPath:"#/items/properties/title/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(func3(data3) < 1){
const err26 = {instancePath:instancePath+"/" + i0+"/title",schemaPath:"#/items/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(!pattern1.test(data3)){
const err27 = {instancePath:instancePath+"/" + i0+"/title",schemaPath:"#/items/properties/title/pattern",keyword:"pattern",params:{pattern: "^[\\x09-\\x0D\\x20]*[^\\x00\\x09-\\x0D\\x20][^\\x00]*$"},message:"must match pattern \""+"^[\\x09-\\x0D\\x20]*[^\\x00\\x09-\\x0D\\x20][^\\x00]*$"+"\""};
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
const err28 = {instancePath:instancePath+"/" + i0+"/title",schemaPath:"#/items/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data0.description !== undefined){
let data4 = data0.description;
if((typeof data4 !== "string") && (data4 !== null)){
const err29 = {instancePath:instancePath+"/" + i0+"/description",schemaPath:"#/items/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(typeof data4 === "string"){
if(func3(data4) > 2000){
const err30 = {instancePath:instancePath+"/" + i0+"/description",schemaPath:"#/items/properties/description/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!pattern0.test(data4)){
const err31 = {instancePath:instancePath+"/" + i0+"/description",schemaPath:"#/items/properties/description/pattern",keyword:"pattern",params:{pattern: "^[^\\x00]*$"},message:"must match pattern \""+"^[^\\x00]*$"+"\""};
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
if(data0.completed !== undefined){
if(typeof data0.completed !== "boolean"){
const err32 = {instancePath:instancePath+"/" + i0+"/completed",schemaPath:"#/items/properties/completed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data0.completed_at !== undefined){
let data6 = data0.completed_at;
if((typeof data6 !== "string") && (data6 !== null)){
const err33 = {instancePath:instancePath+"/" + i0+"/completed_at",schemaPath:"#/items/properties/completed_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(typeof data6 === "string"){
if(!(formats2.validate(data6))){
const err34 = {instancePath:instancePath+"/" + i0+"/completed_at",schemaPath:"#/items/properties/completed_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
if(data0.priority !== undefined){
let data7 = data0.priority;
if(typeof data7 !== "string"){
const err35 = {instancePath:instancePath+"/" + i0+"/priority",schemaPath:"#/items/properties/priority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!((((data7 === "low") || (data7 === "medium")) || (data7 === "high")) || (data7 === "urgent"))){
const err36 = {instancePath:instancePath+"/" + i0+"/priority",schemaPath:"#/items/properties/priority/enum",keyword:"enum",params:{allowedValues: schema11.items.properties.priority.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data0.tags !== undefined){
let data8 = data0.tags;
if(Array.isArray(data8)){
if(data8.length > 20){
const err37 = {instancePath:instancePath+"/" + i0+"/tags",schemaPath:"#/items/properties/tags/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(typeof data9 === "string"){
if(func3(data9) > 50){
const err38 = {instancePath:instancePath+"/" + i0+"/tags/" + i1,schemaPath:"#/items/properties/tags/items/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(func3(data9) < 1){
const err39 = {instancePath:instancePath+"/" + i0+"/tags/" + i1,schemaPath:"#/items/properties/tags/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(!(formats4.validate(data9))){
const err40 = {instancePath:instancePath+"/" + i0+"/tags/" + i1,schemaPath:"#/items/properties/tags/items/format",keyword:"format",params:{format: "tag"},message:"must match format \""+"tag"+"\""};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/" + i0+"/tags/" + i1,schemaPath:"#/items/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/" + i0+"/tags",schemaPath:"#/items/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data0.due_date !== undefined){
let data10 = data0.due_date;
if((typeof data10 !== "string") && (data10 !== null)){
const err43 = {instancePath:instancePath+"/" + i0+"/due_date",schemaPath:"#/items/properties/due_date/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(typeof data10 === "string"){
if(!(formats6.validate(data10))){
const err44 = {instancePath:instancePath+"/" + i0+"/due_date",schemaPath:"#/items/properties/due_date/format",keyword:"format",params:{format: "due-date"},message:"must match format \""+"due-date"+"\""};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
if(data0.time_zone !== undefined){
let data11 = data0.time_zone;
if((typeof data11 !== "string") && (data11 !== null)){
const err45 = {instancePath:instancePath+"/" + i0+"/time_zone",schemaPath:"#/items/properties/time_zone/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(typeof data11 === "string"){
if(!(formats8.validate(data11))){
const err46 = {instancePath:instancePath+"/" + i0+"/time_zone",schemaPath:"#/items/properties/time_zone/format",keyword:"format",params:{format: "time-zone"},message:"must match format \""+"time-zone"+"\""};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
if(data0.recurrence !== undefined){
let data12 = data0.recurrence;
if((typeof data12 !== "string") && (data12 !== null)){
const err47 = {instancePath:instancePath+"/" + i0+"/recurrence",schemaPath:"#/items/properties/recurrence/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(typeof data12 === "string"){
if(func3(data12) > 500){
const err48 = {instancePath:instancePath+"/" + i0+"/recurrence",schemaPath:"#/items/properties/recurrence/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
if(data0.reminders !== undefined){
let data13 = data0.reminders;
if(Array.isArray(data13)){
if(data13.length > 5){
const err49 = {instancePath:instancePath+"/" + i0+"/reminders",schemaPath:"#/items/properties/reminders/maxItems",keyword:"maxItems",params:{limit: 5},message:"must NOT have more than 5 items"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
let data14 = data13[i2];
if(!((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14)))){
const err50 = {instancePath:instancePath+"/" + i0+"/reminders/" + i2,schemaPath:"#/items/properties/reminders/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(typeof data14 == "number"){
if(data14 > 40320 || isNaN(data14)){
const err51 = {instancePath:instancePath+"/" + i0+"/reminders/" + i2,schemaPath:"#/items/properties/reminders/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 40320},message:"must be <= 40320"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data14 < -1440 || isNaN(data14)){
const err52 = {instancePath:instancePath+"/" + i0+"/reminders/" + i2,schemaPath:"#/items/properties/reminders/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1440},message:"must be >= -1440"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
}
else {
const err53 = {instancePath:instancePath+"/" + i0+"/reminders",schemaPath:"#/items/properties/reminders/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data0.position !== undefined){
if(typeof data0.position !== "string"){
const err54 = {instancePath:instancePath+"/" + i0+"/position",schemaPath:"#/items/properties/position/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data0.series_id !== undefined){
let data16 = data0.series_id;
if((typeof data16 !== "string") && (data16 !== null)){
const err55 = {instancePath:instancePath+"/" + i0+"/series_id",schemaPath:"#/items/properties/series_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(typeof data16 === "string"){
if(!(formats0.test(data16))){
const err56 = {instancePath:instancePath+"/" + i0+"/series_id",schemaPath:"#/items/properties/series_id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
if(data0.created_at !== undefined){
let data17 = data0.created_at;
if(typeof data17 === "string"){
if(!(formats2.validate(data17))){
const err57 = {instancePath:instancePath+"/" + i0+"/created_at",schemaPath:"#/items/properties/created_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/" + i0+"/created_at",schemaPath:"#/items/properties/created_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data0.updated_at !== undefined){
let data18 = data0.updated_at;
if(typeof data18 === "string"){
if(!(formats2.validate(data18))){
const err59 = {instancePath:instancePath+"/" + i0+"/updated_at",schemaPath:"#/items/properties/updated_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/" + i0+"/updated_at",schemaPath:"#/items/properties/updated_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data0.version !== undefined){
let data19 = data0.version;
if(!((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19)))){
const err61 = {instancePath:instancePath+"/" + i0+"/version",schemaPath:"#/items/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(typeof data19 == "number"){
if(data19 < 1 || isNaN(data19)){
const err62 = {instancePath:instancePath+"/" + i0+"/version",schemaPath:"#/items/properties/version/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(!(formats16.validate(data19))){
const err63 = {instancePath:instancePath+"/" + i0+"/version",schemaPath:"#/items/properties/version/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
if(data0.deleted_at !== undefined){
let data20 = data0.deleted_at;
if(typeof data20 === "string"){
if(!(formats2.validate(data20))){
const err64 = {instancePath:instancePath+"/" + i0+"/deleted_at",schemaPath:"#/items/properties/deleted_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/" + i0+"/deleted_at",schemaPath:"#/items/properties/deleted_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

export const schema_91c3a26f078bc2fd = validate11;
const schema12 = {"additionalProperties":false,"type":"object","description":"What went wrong (RFC 9457).","required":["type","title","status","detail","code","request_id"],"properties":{"type":{"type":"string","description":"Always `about:blank`. `code` names the problem.","enum":["about:blank"]},"title":{"type":"string","description":"The name of the status.","example":"Not Found"},"status":{"type":"integer","description":"The status of the reply.","minimum":400,"maximum":599,"example":404},"detail":{"type":"string","description":"What went wrong and what to do, for people.","example":"Task not found"},"code":{"type":"string","description":"The name of the problem, for programs.","enum":["MALFORMED_REQUEST","MALFORMED_URL","MALFORMED_JSON","MISSING_TOKEN","NOT_A_JWT","WRONG_ALGORITHM","WRONG_ISSUER","WRONG_AUDIENCE","TOKEN_EXPIRED","TOKEN_NOT_YET_VALID","TOKEN_REVOKED","INVALID_TOKEN","INVALID_CREDENTIALS","INSUFFICIENT_SCOPE","USER_ID_MISMATCH","QUOTA_EXCEEDED","WRONG_PASSWORD","TOKEN_NOT_FRESH","NOT_FOUND","TASK_NOT_FOUND","METHOD_NOT_ALLOWED","REQUEST_TIMEOUT","EMAIL_TAKEN","IDEMPOTENCY_KEY_IN_USE","IDEMPOTENCY_KEY_REUSED","SYNC_TOKEN_EXPIRED","PRECONDITION_FAILED","ETAG_ALTERED","PAYLOAD_TOO_LARGE","UNSUPPORTED_MEDIA_TYPE","VALIDATION_ERROR","TOO_MANY_REQUESTS","HEADERS_TOO_LARGE","INTERNAL_ERROR","DATABASE_UNAVAILABLE","OVERLOADED","KEYS_UNAVAILABLE","NOT_READY"]},"request_id":{"type":"string","description":"The id of one request.","minLength":1,"maxLength":128,"pattern":"^[A-Za-z0-9._~:-]+$","example":"0198f0a4-6f2e-4c1b-9d57-3a1f5e7c2b40"}}};
const pattern3 = new RegExp("^[A-Za-z0-9._~:-]+$", "u");

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
if(!((((((((((((((((((((((((((((((((((((((data4 === "MALFORMED_REQUEST") || (data4 === "MALFORMED_URL")) || (data4 === "MALFORMED_JSON")) || (data4 === "MISSING_TOKEN")) || (data4 === "NOT_A_JWT")) || (data4 === "WRONG_ALGORITHM")) || (data4 === "WRONG_ISSUER")) || (data4 === "WRONG_AUDIENCE")) || (data4 === "TOKEN_EXPIRED")) || (data4 === "TOKEN_NOT_YET_VALID")) || (data4 === "TOKEN_REVOKED")) || (data4 === "INVALID_TOKEN")) || (data4 === "INVALID_CREDENTIALS")) || (data4 === "INSUFFICIENT_SCOPE")) || (data4 === "USER_ID_MISMATCH")) || (data4 === "QUOTA_EXCEEDED")) || (data4 === "WRONG_PASSWORD")) || (data4 === "TOKEN_NOT_FRESH")) || (data4 === "NOT_FOUND")) || (data4 === "TASK_NOT_FOUND")) || (data4 === "METHOD_NOT_ALLOWED")) || (data4 === "REQUEST_TIMEOUT")) || (data4 === "EMAIL_TAKEN")) || (data4 === "IDEMPOTENCY_KEY_IN_USE")) || (data4 === "IDEMPOTENCY_KEY_REUSED")) || (data4 === "SYNC_TOKEN_EXPIRED")) || (data4 === "PRECONDITION_FAILED")) || (data4 === "ETAG_ALTERED")) || (data4 === "PAYLOAD_TOO_LARGE")) || (data4 === "UNSUPPORTED_MEDIA_TYPE")) || (data4 === "VALIDATION_ERROR")) || (data4 === "TOO_MANY_REQUESTS")) || (data4 === "HEADERS_TOO_LARGE")) || (data4 === "INTERNAL_ERROR")) || (data4 === "DATABASE_UNAVAILABLE")) || (data4 === "OVERLOADED")) || (data4 === "KEYS_UNAVAILABLE")) || (data4 === "NOT_READY"))){
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
if(func3(data5) > 128){
const err16 = {instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func3(data5) < 1){
const err17 = {instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!pattern3.test(data5)){
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

export const schema_01c16b1c812642a4 = validate12;
const schema13 = {"additionalProperties":false,"type":"object","description":"Which values are invalid, and why.","required":["type","title","status","detail","code","request_id","errors"],"properties":{"type":{"type":"string","description":"Always `about:blank`. `code` names the problem.","enum":["about:blank"]},"title":{"type":"string","description":"The name of the status.","example":"Unprocessable Content"},"status":{"type":"integer","description":"The status of the reply.","minimum":400,"maximum":599,"example":404},"detail":{"type":"string","description":"What went wrong and what to do, for people.","example":"The request has 1 invalid value."},"code":{"type":"string","description":"The name of the problem, for programs.","enum":["MALFORMED_REQUEST","MALFORMED_URL","MALFORMED_JSON","MISSING_TOKEN","NOT_A_JWT","WRONG_ALGORITHM","WRONG_ISSUER","WRONG_AUDIENCE","TOKEN_EXPIRED","TOKEN_NOT_YET_VALID","TOKEN_REVOKED","INVALID_TOKEN","INVALID_CREDENTIALS","INSUFFICIENT_SCOPE","USER_ID_MISMATCH","QUOTA_EXCEEDED","WRONG_PASSWORD","TOKEN_NOT_FRESH","NOT_FOUND","TASK_NOT_FOUND","METHOD_NOT_ALLOWED","REQUEST_TIMEOUT","EMAIL_TAKEN","IDEMPOTENCY_KEY_IN_USE","IDEMPOTENCY_KEY_REUSED","SYNC_TOKEN_EXPIRED","PRECONDITION_FAILED","ETAG_ALTERED","PAYLOAD_TOO_LARGE","UNSUPPORTED_MEDIA_TYPE","VALIDATION_ERROR","TOO_MANY_REQUESTS","HEADERS_TOO_LARGE","INTERNAL_ERROR","DATABASE_UNAVAILABLE","OVERLOADED","KEYS_UNAVAILABLE","NOT_READY"]},"request_id":{"type":"string","description":"The id of one request.","minLength":1,"maxLength":128,"pattern":"^[A-Za-z0-9._~:-]+$","example":"0198f0a4-6f2e-4c1b-9d57-3a1f5e7c2b40"},"errors":{"type":"array","description":"The invalid values, at most twenty.","minItems":1,"maxItems":20,"items":{"additionalProperties":false,"type":"object","description":"One invalid value.","required":["in","pointer","detail"],"properties":{"in":{"type":"string","description":"The part of the request that holds the value.","enum":["body","query","path","header"]},"pointer":{"type":"string","description":"The position of the value, as a JSON Pointer (RFC 6901). Empty for the whole body.","example":"/title"},"detail":{"type":"string","description":"What is wrong. Continues the name of the value to a sentence.","example":"must not be blank"}}}}}};

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
if(!((((((((((((((((((((((((((((((((((((((data4 === "MALFORMED_REQUEST") || (data4 === "MALFORMED_URL")) || (data4 === "MALFORMED_JSON")) || (data4 === "MISSING_TOKEN")) || (data4 === "NOT_A_JWT")) || (data4 === "WRONG_ALGORITHM")) || (data4 === "WRONG_ISSUER")) || (data4 === "WRONG_AUDIENCE")) || (data4 === "TOKEN_EXPIRED")) || (data4 === "TOKEN_NOT_YET_VALID")) || (data4 === "TOKEN_REVOKED")) || (data4 === "INVALID_TOKEN")) || (data4 === "INVALID_CREDENTIALS")) || (data4 === "INSUFFICIENT_SCOPE")) || (data4 === "USER_ID_MISMATCH")) || (data4 === "QUOTA_EXCEEDED")) || (data4 === "WRONG_PASSWORD")) || (data4 === "TOKEN_NOT_FRESH")) || (data4 === "NOT_FOUND")) || (data4 === "TASK_NOT_FOUND")) || (data4 === "METHOD_NOT_ALLOWED")) || (data4 === "REQUEST_TIMEOUT")) || (data4 === "EMAIL_TAKEN")) || (data4 === "IDEMPOTENCY_KEY_IN_USE")) || (data4 === "IDEMPOTENCY_KEY_REUSED")) || (data4 === "SYNC_TOKEN_EXPIRED")) || (data4 === "PRECONDITION_FAILED")) || (data4 === "ETAG_ALTERED")) || (data4 === "PAYLOAD_TOO_LARGE")) || (data4 === "UNSUPPORTED_MEDIA_TYPE")) || (data4 === "VALIDATION_ERROR")) || (data4 === "TOO_MANY_REQUESTS")) || (data4 === "HEADERS_TOO_LARGE")) || (data4 === "INTERNAL_ERROR")) || (data4 === "DATABASE_UNAVAILABLE")) || (data4 === "OVERLOADED")) || (data4 === "KEYS_UNAVAILABLE")) || (data4 === "NOT_READY"))){
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
if(func3(data5) > 128){
const err17 = {instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(func3(data5) < 1){
const err18 = {instancePath:instancePath+"/request_id",schemaPath:"#/properties/request_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern3.test(data5)){
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

export const schema_3cf07357b7d3b012 = validate13;
const schema14 = {"additionalProperties":false,"type":"object","description":"Something that a user wants to do.","required":["id","user_id","title","description","completed","completed_at","priority","tags","due_date","time_zone","recurrence","reminders","position","series_id","created_at","updated_at","version"],"properties":{"id":{"type":"string","format":"uuid","description":"A UUID v7 (RFC 9562), ordered by time of creation. It is in lower case in replies; requests may use either case.","x-pattern-message":"must be a UUID, like 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55","example":"0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55"},"user_id":{"type":"string","description":"The id of a user, which is the token's `sub`. Opaque.","minLength":1,"maxLength":255,"pattern":"^[^\\x00]*$","x-pattern-message":"must not contain U+0000","example":"alice"},"title":{"type":"string","x-mcp-description":"What there is to do, in up to 200 characters.","description":"What there is to do. White space at both ends is removed first. A title must not look blank: it needs a character that is neither white space nor invisible (such as U+200B or U+2800).","x-trim":true,"x-not-blank":true,"minLength":1,"maxLength":200,"pattern":"^[\\x09-\\x0D\\x20]*[^\\x00\\x09-\\x0D\\x20][^\\x00]*$","x-pattern-message":"must not contain U+0000","example":"Buy milk"},"description":{"type":"string","x-mcp-description":"More about the task, in up to 2000 characters.","nullable":true,"description":"More about the task, or null.","maxLength":2000,"pattern":"^[^\\x00]*$","x-pattern-message":"must not contain U+0000","example":"Two litres, and bread if there is any"},"completed":{"type":"boolean","description":"Whether the task is done.","example":false},"completed_at":{"type":"string","nullable":true,"format":"date-time","description":"When the task was completed last; null for a pending task, and for a task that was completed before the service kept this time.","example":"2026-01-16T18:00:00.000Z"},"priority":{"type":"string","x-mcp-description":"Medium if left out of a new task.","description":"How important the task is; `medium` unless a new task or a replacement says otherwise.","enum":["low","medium","high","urgent"],"example":"high"},"tags":{"type":"array","x-mcp-description":"Up to 20 words of up to 50 characters, without commas.","description":"Words to find the task by, in the order sent: at most 20, as they are sent. Tags that differ only in case are one tag then, in the first spelling.","maxItems":20,"items":{"type":"string","description":"White space at both ends is removed first. A tag must not look blank, is not `.` or `..`, and has no commas and no control characters.","format":"tag","x-trim":true,"x-not-blank":true,"minLength":1,"maxLength":50,"x-pattern-message":"must not be . or .., or contain commas or control characters","example":"home"},"example":["home","shopping"]},"due_date":{"type":"string","x-mcp-description":"A day like 2026-12-01, or a time with an offset like 2026-12-01T17:30:00+05:00.","nullable":true,"format":"due-date","description":"When the task is due, or null: a day like `2026-12-01`, or a time with an offset like `2026-12-01T17:30:00+05:00` (RFC 3339). What was sent as a day is a day in every reply, the same everywhere. A time comes back in UTC with milliseconds. Keep it as a text: many date types turn a day into a time, which is another day elsewhere.","x-pattern-message":"must be a day like 2026-12-01, or a time like 2026-12-01T17:30:00+05:00, in the years 1 to 9999","example":"2026-12-01"},"time_zone":{"type":"string","x-mcp-description":"The IANA time zone of the due date, like Asia/Karachi.","nullable":true,"format":"time-zone","description":"The time zone in which the due date is meant: a name of the IANA time zone database, or null. Without one, a day is a day in UTC where a time is needed.","x-pattern-message":"must be the name of a time zone in the IANA spelling, like Asia/Karachi","example":"Asia/Karachi"},"recurrence":{"type":"string","x-mcp-description":"An RRULE, like FREQ=WEEKLY;BYDAY=MO,TH. It needs a due_date.","nullable":true,"format":"recurrence-rule","description":"How the task repeats, or null: an RRULE (RFC 5545, section 3.3.10) with FREQ (DAILY, WEEKLY, MONTHLY or YEARLY), INTERVAL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS, COUNT, UNTIL and WKST. It needs a due date, from which it counts. When the task is completed, or deleted while it is pending, the next one is made. Replies have one form of the rule: upper case, sorted, without defaults.","maxLength":500,"example":"FREQ=WEEKLY;BYDAY=MO,TH"},"reminders":{"type":"array","x-mcp-description":"Minutes before it is due. For a day they count from its beginning: -540 is nine o’clock.","description":"When to remind of the task: minutes before it is due, and negative numbers for minutes after. For a day, they count from the beginning of the day in the task's time zone: -540 is nine o'clock. Equal numbers count once.","maxItems":5,"items":{"type":"integer","description":"Minutes before the task is due.","minimum":-1440,"maximum":40320,"example":30},"example":[1440,30]},"position":{"type":"string","description":"Where the task stands in the user's own order: the texts, compared byte by byte, sort from the top to the bottom. New tasks stand on top.","example":"ofe662e3a75c14bd"},"series_id":{"type":"string","nullable":true,"format":"uuid","description":"The id of the first task of a series of recurring tasks, or null.","example":"0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55"},"created_at":{"type":"string","format":"date-time","description":"A time in UTC with milliseconds (RFC 3339).","example":"2026-01-15T09:30:00.123Z"},"updated_at":{"type":"string","format":"date-time","description":"A time in UTC with milliseconds (RFC 3339).","example":"2026-01-15T09:30:00.123Z"},"version":{"type":"integer","format":"int64","description":"A number that rises with each change. The task's `ETag` is this number in quotes.","minimum":1,"example":7},"deleted_at":{"type":"string","format":"date-time","description":"A time in UTC with milliseconds (RFC 3339).","example":"2026-01-15T09:30:00.123Z"}}};

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
if(data.completed_at === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "completed_at"},message:"must have required property '"+"completed_at"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.priority === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "priority"},message:"must have required property '"+"priority"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.tags === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tags"},message:"must have required property '"+"tags"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.due_date === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "due_date"},message:"must have required property '"+"due_date"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.time_zone === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "time_zone"},message:"must have required property '"+"time_zone"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.recurrence === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "recurrence"},message:"must have required property '"+"recurrence"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.reminders === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reminders"},message:"must have required property '"+"reminders"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.position === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "position"},message:"must have required property '"+"position"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.series_id === undefined){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "series_id"},message:"must have required property '"+"series_id"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data.created_at === undefined){
const err14 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "created_at"},message:"must have required property '"+"created_at"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data.updated_at === undefined){
const err15 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "updated_at"},message:"must have required property '"+"updated_at"+"'"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data.version === undefined){
const err16 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema14.properties, key0))){
const err17 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!(formats0.test(data0))){
const err18 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
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
const err19 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.user_id !== undefined){
let data1 = data.user_id;
if(typeof data1 === "string"){
if(func3(data1) > 255){
const err20 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(func3(data1) < 1){
const err21 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!pattern0.test(data1)){
const err22 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/pattern",keyword:"pattern",params:{pattern: "^[^\\x00]*$"},message:"must match pattern \""+"^[^\\x00]*$"+"\""};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.title !== undefined){
let data2 = data.title;
if(typeof data2 === "string"){
if(func3(data2) > 200){
const err24 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(func3(data2) < 1){
const err25 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!pattern1.test(data2)){
const err26 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/pattern",keyword:"pattern",params:{pattern: "^[\\x09-\\x0D\\x20]*[^\\x00\\x09-\\x0D\\x20][^\\x00]*$"},message:"must match pattern \""+"^[\\x09-\\x0D\\x20]*[^\\x00\\x09-\\x0D\\x20][^\\x00]*$"+"\""};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.description !== undefined){
let data3 = data.description;
if((typeof data3 !== "string") && (data3 !== null)){
const err28 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(typeof data3 === "string"){
if(func3(data3) > 2000){
const err29 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!pattern0.test(data3)){
const err30 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/pattern",keyword:"pattern",params:{pattern: "^[^\\x00]*$"},message:"must match pattern \""+"^[^\\x00]*$"+"\""};
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
if(data.completed !== undefined){
if(typeof data.completed !== "boolean"){
const err31 = {instancePath:instancePath+"/completed",schemaPath:"#/properties/completed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.completed_at !== undefined){
let data5 = data.completed_at;
if((typeof data5 !== "string") && (data5 !== null)){
const err32 = {instancePath:instancePath+"/completed_at",schemaPath:"#/properties/completed_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(typeof data5 === "string"){
if(!(formats2.validate(data5))){
const err33 = {instancePath:instancePath+"/completed_at",schemaPath:"#/properties/completed_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
if(data.priority !== undefined){
let data6 = data.priority;
if(typeof data6 !== "string"){
const err34 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!((((data6 === "low") || (data6 === "medium")) || (data6 === "high")) || (data6 === "urgent"))){
const err35 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/enum",keyword:"enum",params:{allowedValues: schema14.properties.priority.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.tags !== undefined){
let data7 = data.tags;
if(Array.isArray(data7)){
if(data7.length > 20){
const err36 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(typeof data8 === "string"){
if(func3(data8) > 50){
const err37 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"#/properties/tags/items/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(func3(data8) < 1){
const err38 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"#/properties/tags/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(!(formats4.validate(data8))){
const err39 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"#/properties/tags/items/format",keyword:"format",params:{format: "tag"},message:"must match format \""+"tag"+"\""};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"#/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.due_date !== undefined){
let data9 = data.due_date;
if((typeof data9 !== "string") && (data9 !== null)){
const err42 = {instancePath:instancePath+"/due_date",schemaPath:"#/properties/due_date/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(typeof data9 === "string"){
if(!(formats6.validate(data9))){
const err43 = {instancePath:instancePath+"/due_date",schemaPath:"#/properties/due_date/format",keyword:"format",params:{format: "due-date"},message:"must match format \""+"due-date"+"\""};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data.time_zone !== undefined){
let data10 = data.time_zone;
if((typeof data10 !== "string") && (data10 !== null)){
const err44 = {instancePath:instancePath+"/time_zone",schemaPath:"#/properties/time_zone/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(typeof data10 === "string"){
if(!(formats8.validate(data10))){
const err45 = {instancePath:instancePath+"/time_zone",schemaPath:"#/properties/time_zone/format",keyword:"format",params:{format: "time-zone"},message:"must match format \""+"time-zone"+"\""};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
if(data.recurrence !== undefined){
let data11 = data.recurrence;
if((typeof data11 !== "string") && (data11 !== null)){
const err46 = {instancePath:instancePath+"/recurrence",schemaPath:"#/properties/recurrence/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(typeof data11 === "string"){
if(func3(data11) > 500){
const err47 = {instancePath:instancePath+"/recurrence",schemaPath:"#/properties/recurrence/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
if(data.reminders !== undefined){
let data12 = data.reminders;
if(Array.isArray(data12)){
if(data12.length > 5){
const err48 = {instancePath:instancePath+"/reminders",schemaPath:"#/properties/reminders/maxItems",keyword:"maxItems",params:{limit: 5},message:"must NOT have more than 5 items"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
let data13 = data12[i1];
if(!((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13)))){
const err49 = {instancePath:instancePath+"/reminders/" + i1,schemaPath:"#/properties/reminders/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(typeof data13 == "number"){
if(data13 > 40320 || isNaN(data13)){
const err50 = {instancePath:instancePath+"/reminders/" + i1,schemaPath:"#/properties/reminders/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 40320},message:"must be <= 40320"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data13 < -1440 || isNaN(data13)){
const err51 = {instancePath:instancePath+"/reminders/" + i1,schemaPath:"#/properties/reminders/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1440},message:"must be >= -1440"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
}
else {
const err52 = {instancePath:instancePath+"/reminders",schemaPath:"#/properties/reminders/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.position !== undefined){
if(typeof data.position !== "string"){
const err53 = {instancePath:instancePath+"/position",schemaPath:"#/properties/position/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.series_id !== undefined){
let data15 = data.series_id;
if((typeof data15 !== "string") && (data15 !== null)){
const err54 = {instancePath:instancePath+"/series_id",schemaPath:"#/properties/series_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(typeof data15 === "string"){
if(!(formats0.test(data15))){
const err55 = {instancePath:instancePath+"/series_id",schemaPath:"#/properties/series_id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
if(data.created_at !== undefined){
let data16 = data.created_at;
if(typeof data16 === "string"){
if(!(formats2.validate(data16))){
const err56 = {instancePath:instancePath+"/created_at",schemaPath:"#/properties/created_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/created_at",schemaPath:"#/properties/created_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.updated_at !== undefined){
let data17 = data.updated_at;
if(typeof data17 === "string"){
if(!(formats2.validate(data17))){
const err58 = {instancePath:instancePath+"/updated_at",schemaPath:"#/properties/updated_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/updated_at",schemaPath:"#/properties/updated_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.version !== undefined){
let data18 = data.version;
if(!((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18)))){
const err60 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(typeof data18 == "number"){
if(data18 < 1 || isNaN(data18)){
const err61 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(!(formats16.validate(data18))){
const err62 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
if(data.deleted_at !== undefined){
let data19 = data.deleted_at;
if(typeof data19 === "string"){
if(!(formats2.validate(data19))){
const err63 = {instancePath:instancePath+"/deleted_at",schemaPath:"#/properties/deleted_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/deleted_at",schemaPath:"#/properties/deleted_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
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
errors++;
}
validate13.errors = vErrors;
return errors === 0;
}

export const schema_6d72c3268ff82f6c = validate14;
const schema15 = {"additionalProperties":false,"type":"object","description":"The number of deleted tasks.","required":["deleted"],"properties":{"deleted":{"type":"integer","format":"int64","description":"A number of tasks.","minimum":0,"example":2}}};

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.deleted === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "deleted"},message:"must have required property '"+"deleted"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "deleted")){
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
if(data.deleted !== undefined){
let data0 = data.deleted;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err2 = {instancePath:instancePath+"/deleted",schemaPath:"#/properties/deleted/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(typeof data0 == "number"){
if(data0 < 0 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/deleted",schemaPath:"#/properties/deleted/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(formats16.validate(data0))){
const err4 = {instancePath:instancePath+"/deleted",schemaPath:"#/properties/deleted/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate14.errors = vErrors;
return errors === 0;
}

export const schema_e3185e1cf1314dd4 = validate15;
const schema16 = {"additionalProperties":false,"type":"object","description":"The number of completed tasks.","required":["completed"],"properties":{"completed":{"type":"integer","format":"int64","description":"A number of tasks.","minimum":0,"example":2}}};

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.completed === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "completed"},message:"must have required property '"+"completed"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "completed")){
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
if(data.completed !== undefined){
let data0 = data.completed;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err2 = {instancePath:instancePath+"/completed",schemaPath:"#/properties/completed/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(typeof data0 == "number"){
if(data0 < 0 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/completed",schemaPath:"#/properties/completed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(formats16.validate(data0))){
const err4 = {instancePath:instancePath+"/completed",schemaPath:"#/properties/completed/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate15.errors = vErrors;
return errors === 0;
}

export const schema_d0c2d0f7194268c9 = validate16;
const schema17 = {"additionalProperties":false,"type":"object","description":"The changes, and the sync token for the next request.","required":["changes","next","more"],"properties":{"changes":{"type":"array","description":"Changes, the earliest first.","maxItems":1000,"items":{"additionalProperties":false,"type":"object","description":"The last change of a task. `task` is missing if the task was deleted.","required":["type","task_id","version"],"properties":{"type":{"type":"string","description":"What has happened to the task since the sync token. For both `created` and `updated`, replace your copy of the task with `task`.","enum":["created","updated","deleted"],"x-enum-varnames":["WasCreated","WasUpdated","WasDeleted"]},"task_id":{"type":"string","format":"uuid","description":"A UUID v7 (RFC 9562), ordered by time of creation. It is in lower case in replies; requests may use either case.","x-pattern-message":"must be a UUID, like 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55","example":"0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55"},"version":{"type":"integer","format":"int64","description":"A number that rises with each change. The task's `ETag` is this number in quotes.","minimum":1,"example":7},"task":{"additionalProperties":false,"type":"object","description":"Something that a user wants to do.","required":["id","user_id","title","description","completed","completed_at","priority","tags","due_date","time_zone","recurrence","reminders","position","series_id","created_at","updated_at","version"],"properties":{"id":{"type":"string","format":"uuid","description":"A UUID v7 (RFC 9562), ordered by time of creation. It is in lower case in replies; requests may use either case.","x-pattern-message":"must be a UUID, like 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55","example":"0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55"},"user_id":{"type":"string","description":"The id of a user, which is the token's `sub`. Opaque.","minLength":1,"maxLength":255,"pattern":"^[^\\x00]*$","x-pattern-message":"must not contain U+0000","example":"alice"},"title":{"type":"string","x-mcp-description":"What there is to do, in up to 200 characters.","description":"What there is to do. White space at both ends is removed first. A title must not look blank: it needs a character that is neither white space nor invisible (such as U+200B or U+2800).","x-trim":true,"x-not-blank":true,"minLength":1,"maxLength":200,"pattern":"^[\\x09-\\x0D\\x20]*[^\\x00\\x09-\\x0D\\x20][^\\x00]*$","x-pattern-message":"must not contain U+0000","example":"Buy milk"},"description":{"type":"string","x-mcp-description":"More about the task, in up to 2000 characters.","nullable":true,"description":"More about the task, or null.","maxLength":2000,"pattern":"^[^\\x00]*$","x-pattern-message":"must not contain U+0000","example":"Two litres, and bread if there is any"},"completed":{"type":"boolean","description":"Whether the task is done.","example":false},"completed_at":{"type":"string","nullable":true,"format":"date-time","description":"When the task was completed last; null for a pending task, and for a task that was completed before the service kept this time.","example":"2026-01-16T18:00:00.000Z"},"priority":{"type":"string","x-mcp-description":"Medium if left out of a new task.","description":"How important the task is; `medium` unless a new task or a replacement says otherwise.","enum":["low","medium","high","urgent"],"example":"high"},"tags":{"type":"array","x-mcp-description":"Up to 20 words of up to 50 characters, without commas.","description":"Words to find the task by, in the order sent: at most 20, as they are sent. Tags that differ only in case are one tag then, in the first spelling.","maxItems":20,"items":{"type":"string","description":"White space at both ends is removed first. A tag must not look blank, is not `.` or `..`, and has no commas and no control characters.","format":"tag","x-trim":true,"x-not-blank":true,"minLength":1,"maxLength":50,"x-pattern-message":"must not be . or .., or contain commas or control characters","example":"home"},"example":["home","shopping"]},"due_date":{"type":"string","x-mcp-description":"A day like 2026-12-01, or a time with an offset like 2026-12-01T17:30:00+05:00.","nullable":true,"format":"due-date","description":"When the task is due, or null: a day like `2026-12-01`, or a time with an offset like `2026-12-01T17:30:00+05:00` (RFC 3339). What was sent as a day is a day in every reply, the same everywhere. A time comes back in UTC with milliseconds. Keep it as a text: many date types turn a day into a time, which is another day elsewhere.","x-pattern-message":"must be a day like 2026-12-01, or a time like 2026-12-01T17:30:00+05:00, in the years 1 to 9999","example":"2026-12-01"},"time_zone":{"type":"string","x-mcp-description":"The IANA time zone of the due date, like Asia/Karachi.","nullable":true,"format":"time-zone","description":"The time zone in which the due date is meant: a name of the IANA time zone database, or null. Without one, a day is a day in UTC where a time is needed.","x-pattern-message":"must be the name of a time zone in the IANA spelling, like Asia/Karachi","example":"Asia/Karachi"},"recurrence":{"type":"string","x-mcp-description":"An RRULE, like FREQ=WEEKLY;BYDAY=MO,TH. It needs a due_date.","nullable":true,"format":"recurrence-rule","description":"How the task repeats, or null: an RRULE (RFC 5545, section 3.3.10) with FREQ (DAILY, WEEKLY, MONTHLY or YEARLY), INTERVAL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS, COUNT, UNTIL and WKST. It needs a due date, from which it counts. When the task is completed, or deleted while it is pending, the next one is made. Replies have one form of the rule: upper case, sorted, without defaults.","maxLength":500,"example":"FREQ=WEEKLY;BYDAY=MO,TH"},"reminders":{"type":"array","x-mcp-description":"Minutes before it is due. For a day they count from its beginning: -540 is nine o’clock.","description":"When to remind of the task: minutes before it is due, and negative numbers for minutes after. For a day, they count from the beginning of the day in the task's time zone: -540 is nine o'clock. Equal numbers count once.","maxItems":5,"items":{"type":"integer","description":"Minutes before the task is due.","minimum":-1440,"maximum":40320,"example":30},"example":[1440,30]},"position":{"type":"string","description":"Where the task stands in the user's own order: the texts, compared byte by byte, sort from the top to the bottom. New tasks stand on top.","example":"ofe662e3a75c14bd"},"series_id":{"type":"string","nullable":true,"format":"uuid","description":"The id of the first task of a series of recurring tasks, or null.","example":"0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55"},"created_at":{"type":"string","format":"date-time","description":"A time in UTC with milliseconds (RFC 3339).","example":"2026-01-15T09:30:00.123Z"},"updated_at":{"type":"string","format":"date-time","description":"A time in UTC with milliseconds (RFC 3339).","example":"2026-01-15T09:30:00.123Z"},"version":{"type":"integer","format":"int64","description":"A number that rises with each change. The task's `ETag` is this number in quotes.","minimum":1,"example":7},"deleted_at":{"type":"string","format":"date-time","description":"A time in UTC with milliseconds (RFC 3339).","example":"2026-01-15T09:30:00.123Z"}}}}}},"next":{"type":"string","description":"A sync token, which says up to which change a client has read. Opaque.","pattern":"^[A-Za-z0-9_-]{45}[AQgw]$","x-pattern-message":"must be a sync token: next or X-Sync-Token of an earlier reply, or the id of an event"},"more":{"type":"boolean","description":"Whether there are more changes now.","example":false}}};
const pattern11 = new RegExp("^[A-Za-z0-9_-]{45}[AQgw]$", "u");

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.changes === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "changes"},message:"must have required property '"+"changes"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.next === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "next"},message:"must have required property '"+"next"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.more === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "more"},message:"must have required property '"+"more"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "changes") || (key0 === "next")) || (key0 === "more"))){
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
if(data.changes !== undefined){
let data0 = data.changes;
if(Array.isArray(data0)){
if(data0.length > 1000){
const err4 = {instancePath:instancePath+"/changes",schemaPath:"#/properties/changes/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.type === undefined){
const err5 = {instancePath:instancePath+"/changes/" + i0,schemaPath:"#/properties/changes/items/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.task_id === undefined){
const err6 = {instancePath:instancePath+"/changes/" + i0,schemaPath:"#/properties/changes/items/required",keyword:"required",params:{missingProperty: "task_id"},message:"must have required property '"+"task_id"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data1.version === undefined){
const err7 = {instancePath:instancePath+"/changes/" + i0,schemaPath:"#/properties/changes/items/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data1){
if(!((((key1 === "type") || (key1 === "task_id")) || (key1 === "version")) || (key1 === "task"))){
const err8 = {instancePath:instancePath+"/changes/" + i0,schemaPath:"#/properties/changes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.type !== undefined){
let data2 = data1.type;
if(typeof data2 !== "string"){
const err9 = {instancePath:instancePath+"/changes/" + i0+"/type",schemaPath:"#/properties/changes/items/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!(((data2 === "created") || (data2 === "updated")) || (data2 === "deleted"))){
const err10 = {instancePath:instancePath+"/changes/" + i0+"/type",schemaPath:"#/properties/changes/items/properties/type/enum",keyword:"enum",params:{allowedValues: schema17.properties.changes.items.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data1.task_id !== undefined){
let data3 = data1.task_id;
if(typeof data3 === "string"){
if(!(formats0.test(data3))){
const err11 = {instancePath:instancePath+"/changes/" + i0+"/task_id",schemaPath:"#/properties/changes/items/properties/task_id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
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
const err12 = {instancePath:instancePath+"/changes/" + i0+"/task_id",schemaPath:"#/properties/changes/items/properties/task_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data1.version !== undefined){
let data4 = data1.version;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
const err13 = {instancePath:instancePath+"/changes/" + i0+"/version",schemaPath:"#/properties/changes/items/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(typeof data4 == "number"){
if(data4 < 1 || isNaN(data4)){
const err14 = {instancePath:instancePath+"/changes/" + i0+"/version",schemaPath:"#/properties/changes/items/properties/version/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(formats16.validate(data4))){
const err15 = {instancePath:instancePath+"/changes/" + i0+"/version",schemaPath:"#/properties/changes/items/properties/version/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data1.task !== undefined){
let data5 = data1.task;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.id === undefined){
const err16 = {instancePath:instancePath+"/changes/" + i0+"/task",schemaPath:"#/properties/changes/items/properties/task/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data5.user_id === undefined){
const err17 = {instancePath:instancePath+"/changes/" + i0+"/task",schemaPath:"#/properties/changes/items/properties/task/required",keyword:"required",params:{missingProperty: "user_id"},message:"must have required property '"+"user_id"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data5.title === undefined){
const err18 = {instancePath:instancePath+"/changes/" + i0+"/task",schemaPath:"#/properties/changes/items/properties/task/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data5.description === undefined){
const err19 = {instancePath:instancePath+"/changes/" + i0+"/task",schemaPath:"#/properties/changes/items/properties/task/required",keyword:"required",params:{missingProperty: "description"},message:"must have required property '"+"description"+"'"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data5.completed === undefined){
const err20 = {instancePath:instancePath+"/changes/" + i0+"/task",schemaPath:"#/properties/changes/items/properties/task/required",keyword:"required",params:{missingProperty: "completed"},message:"must have required property '"+"completed"+"'"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data5.completed_at === undefined){
const err21 = {instancePath:instancePath+"/changes/" + i0+"/task",schemaPath:"#/properties/changes/items/properties/task/required",keyword:"required",params:{missingProperty: "completed_at"},message:"must have required property '"+"completed_at"+"'"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data5.priority === undefined){
const err22 = {instancePath:instancePath+"/changes/" + i0+"/task",schemaPath:"#/properties/changes/items/properties/task/required",keyword:"required",params:{missingProperty: "priority"},message:"must have required property '"+"priority"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data5.tags === undefined){
const err23 = {instancePath:instancePath+"/changes/" + i0+"/task",schemaPath:"#/properties/changes/items/properties/task/required",keyword:"required",params:{missingProperty: "tags"},message:"must have required property '"+"tags"+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data5.due_date === undefined){
const err24 = {instancePath:instancePath+"/changes/" + i0+"/task",schemaPath:"#/properties/changes/items/properties/task/required",keyword:"required",params:{missingProperty: "due_date"},message:"must have required property '"+"due_date"+"'"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data5.time_zone === undefined){
const err25 = {instancePath:instancePath+"/changes/" + i0+"/task",schemaPath:"#/properties/changes/items/properties/task/required",keyword:"required",params:{missingProperty: "time_zone"},message:"must have required property '"+"time_zone"+"'"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data5.recurrence === undefined){
const err26 = {instancePath:instancePath+"/changes/" + i0+"/task",schemaPath:"#/properties/changes/items/properties/task/required",keyword:"required",params:{missingProperty: "recurrence"},message:"must have required property '"+"recurrence"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data5.reminders === undefined){
const err27 = {instancePath:instancePath+"/changes/" + i0+"/task",schemaPath:"#/properties/changes/items/properties/task/required",keyword:"required",params:{missingProperty: "reminders"},message:"must have required property '"+"reminders"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data5.position === undefined){
const err28 = {instancePath:instancePath+"/changes/" + i0+"/task",schemaPath:"#/properties/changes/items/properties/task/required",keyword:"required",params:{missingProperty: "position"},message:"must have required property '"+"position"+"'"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data5.series_id === undefined){
const err29 = {instancePath:instancePath+"/changes/" + i0+"/task",schemaPath:"#/properties/changes/items/properties/task/required",keyword:"required",params:{missingProperty: "series_id"},message:"must have required property '"+"series_id"+"'"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data5.created_at === undefined){
const err30 = {instancePath:instancePath+"/changes/" + i0+"/task",schemaPath:"#/properties/changes/items/properties/task/required",keyword:"required",params:{missingProperty: "created_at"},message:"must have required property '"+"created_at"+"'"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data5.updated_at === undefined){
const err31 = {instancePath:instancePath+"/changes/" + i0+"/task",schemaPath:"#/properties/changes/items/properties/task/required",keyword:"required",params:{missingProperty: "updated_at"},message:"must have required property '"+"updated_at"+"'"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data5.version === undefined){
const err32 = {instancePath:instancePath+"/changes/" + i0+"/task",schemaPath:"#/properties/changes/items/properties/task/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key2 in data5){
if(!(func2.call(schema17.properties.changes.items.properties.task.properties, key2))){
const err33 = {instancePath:instancePath+"/changes/" + i0+"/task",schemaPath:"#/properties/changes/items/properties/task/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data5.id !== undefined){
let data6 = data5.id;
if(typeof data6 === "string"){
if(!(formats0.test(data6))){
const err34 = {instancePath:instancePath+"/changes/" + i0+"/task/id",schemaPath:"#/properties/changes/items/properties/task/properties/id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/changes/" + i0+"/task/id",schemaPath:"#/properties/changes/items/properties/task/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data5.user_id !== undefined){
let data7 = data5.user_id;
if(typeof data7 === "string"){
if(func3(data7) > 255){
const err36 = {instancePath:instancePath+"/changes/" + i0+"/task/user_id",schemaPath:"#/properties/changes/items/properties/task/properties/user_id/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(func3(data7) < 1){
const err37 = {instancePath:instancePath+"/changes/" + i0+"/task/user_id",schemaPath:"#/properties/changes/items/properties/task/properties/user_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(!pattern0.test(data7)){
const err38 = {instancePath:instancePath+"/changes/" + i0+"/task/user_id",schemaPath:"#/properties/changes/items/properties/task/properties/user_id/pattern",keyword:"pattern",params:{pattern: "^[^\\x00]*$"},message:"must match pattern \""+"^[^\\x00]*$"+"\""};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/changes/" + i0+"/task/user_id",schemaPath:"#/properties/changes/items/properties/task/properties/user_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data5.title !== undefined){
let data8 = data5.title;
if(typeof data8 === "string"){
if(func3(data8) > 200){
const err40 = {instancePath:instancePath+"/changes/" + i0+"/task/title",schemaPath:"#/properties/changes/items/properties/task/properties/title/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(func3(data8) < 1){
const err41 = {instancePath:instancePath+"/changes/" + i0+"/task/title",schemaPath:"#/properties/changes/items/properties/task/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(!pattern1.test(data8)){
const err42 = {instancePath:instancePath+"/changes/" + i0+"/task/title",schemaPath:"#/properties/changes/items/properties/task/properties/title/pattern",keyword:"pattern",params:{pattern: "^[\\x09-\\x0D\\x20]*[^\\x00\\x09-\\x0D\\x20][^\\x00]*$"},message:"must match pattern \""+"^[\\x09-\\x0D\\x20]*[^\\x00\\x09-\\x0D\\x20][^\\x00]*$"+"\""};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/changes/" + i0+"/task/title",schemaPath:"#/properties/changes/items/properties/task/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data5.description !== undefined){
let data9 = data5.description;
if((typeof data9 !== "string") && (data9 !== null)){
const err44 = {instancePath:instancePath+"/changes/" + i0+"/task/description",schemaPath:"#/properties/changes/items/properties/task/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(typeof data9 === "string"){
if(func3(data9) > 2000){
const err45 = {instancePath:instancePath+"/changes/" + i0+"/task/description",schemaPath:"#/properties/changes/items/properties/task/properties/description/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(!pattern0.test(data9)){
const err46 = {instancePath:instancePath+"/changes/" + i0+"/task/description",schemaPath:"#/properties/changes/items/properties/task/properties/description/pattern",keyword:"pattern",params:{pattern: "^[^\\x00]*$"},message:"must match pattern \""+"^[^\\x00]*$"+"\""};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
if(data5.completed !== undefined){
if(typeof data5.completed !== "boolean"){
const err47 = {instancePath:instancePath+"/changes/" + i0+"/task/completed",schemaPath:"#/properties/changes/items/properties/task/properties/completed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data5.completed_at !== undefined){
let data11 = data5.completed_at;
if((typeof data11 !== "string") && (data11 !== null)){
const err48 = {instancePath:instancePath+"/changes/" + i0+"/task/completed_at",schemaPath:"#/properties/changes/items/properties/task/properties/completed_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(typeof data11 === "string"){
if(!(formats2.validate(data11))){
const err49 = {instancePath:instancePath+"/changes/" + i0+"/task/completed_at",schemaPath:"#/properties/changes/items/properties/task/properties/completed_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
if(data5.priority !== undefined){
let data12 = data5.priority;
if(typeof data12 !== "string"){
const err50 = {instancePath:instancePath+"/changes/" + i0+"/task/priority",schemaPath:"#/properties/changes/items/properties/task/properties/priority/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(!((((data12 === "low") || (data12 === "medium")) || (data12 === "high")) || (data12 === "urgent"))){
const err51 = {instancePath:instancePath+"/changes/" + i0+"/task/priority",schemaPath:"#/properties/changes/items/properties/task/properties/priority/enum",keyword:"enum",params:{allowedValues: schema17.properties.changes.items.properties.task.properties.priority.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data5.tags !== undefined){
let data13 = data5.tags;
if(Array.isArray(data13)){
if(data13.length > 20){
const err52 = {instancePath:instancePath+"/changes/" + i0+"/task/tags",schemaPath:"#/properties/changes/items/properties/task/properties/tags/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
let data14 = data13[i1];
if(typeof data14 === "string"){
if(func3(data14) > 50){
const err53 = {instancePath:instancePath+"/changes/" + i0+"/task/tags/" + i1,schemaPath:"#/properties/changes/items/properties/task/properties/tags/items/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(func3(data14) < 1){
const err54 = {instancePath:instancePath+"/changes/" + i0+"/task/tags/" + i1,schemaPath:"#/properties/changes/items/properties/task/properties/tags/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(!(formats4.validate(data14))){
const err55 = {instancePath:instancePath+"/changes/" + i0+"/task/tags/" + i1,schemaPath:"#/properties/changes/items/properties/task/properties/tags/items/format",keyword:"format",params:{format: "tag"},message:"must match format \""+"tag"+"\""};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/changes/" + i0+"/task/tags/" + i1,schemaPath:"#/properties/changes/items/properties/task/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/changes/" + i0+"/task/tags",schemaPath:"#/properties/changes/items/properties/task/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data5.due_date !== undefined){
let data15 = data5.due_date;
if((typeof data15 !== "string") && (data15 !== null)){
const err58 = {instancePath:instancePath+"/changes/" + i0+"/task/due_date",schemaPath:"#/properties/changes/items/properties/task/properties/due_date/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(typeof data15 === "string"){
if(!(formats6.validate(data15))){
const err59 = {instancePath:instancePath+"/changes/" + i0+"/task/due_date",schemaPath:"#/properties/changes/items/properties/task/properties/due_date/format",keyword:"format",params:{format: "due-date"},message:"must match format \""+"due-date"+"\""};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
if(data5.time_zone !== undefined){
let data16 = data5.time_zone;
if((typeof data16 !== "string") && (data16 !== null)){
const err60 = {instancePath:instancePath+"/changes/" + i0+"/task/time_zone",schemaPath:"#/properties/changes/items/properties/task/properties/time_zone/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(typeof data16 === "string"){
if(!(formats8.validate(data16))){
const err61 = {instancePath:instancePath+"/changes/" + i0+"/task/time_zone",schemaPath:"#/properties/changes/items/properties/task/properties/time_zone/format",keyword:"format",params:{format: "time-zone"},message:"must match format \""+"time-zone"+"\""};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
if(data5.recurrence !== undefined){
let data17 = data5.recurrence;
if((typeof data17 !== "string") && (data17 !== null)){
const err62 = {instancePath:instancePath+"/changes/" + i0+"/task/recurrence",schemaPath:"#/properties/changes/items/properties/task/properties/recurrence/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(typeof data17 === "string"){
if(func3(data17) > 500){
const err63 = {instancePath:instancePath+"/changes/" + i0+"/task/recurrence",schemaPath:"#/properties/changes/items/properties/task/properties/recurrence/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
if(data5.reminders !== undefined){
let data18 = data5.reminders;
if(Array.isArray(data18)){
if(data18.length > 5){
const err64 = {instancePath:instancePath+"/changes/" + i0+"/task/reminders",schemaPath:"#/properties/changes/items/properties/task/properties/reminders/maxItems",keyword:"maxItems",params:{limit: 5},message:"must NOT have more than 5 items"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
const len2 = data18.length;
for(let i2=0; i2<len2; i2++){
let data19 = data18[i2];
if(!((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19)))){
const err65 = {instancePath:instancePath+"/changes/" + i0+"/task/reminders/" + i2,schemaPath:"#/properties/changes/items/properties/task/properties/reminders/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(typeof data19 == "number"){
if(data19 > 40320 || isNaN(data19)){
const err66 = {instancePath:instancePath+"/changes/" + i0+"/task/reminders/" + i2,schemaPath:"#/properties/changes/items/properties/task/properties/reminders/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 40320},message:"must be <= 40320"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data19 < -1440 || isNaN(data19)){
const err67 = {instancePath:instancePath+"/changes/" + i0+"/task/reminders/" + i2,schemaPath:"#/properties/changes/items/properties/task/properties/reminders/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1440},message:"must be >= -1440"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
}
else {
const err68 = {instancePath:instancePath+"/changes/" + i0+"/task/reminders",schemaPath:"#/properties/changes/items/properties/task/properties/reminders/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data5.position !== undefined){
if(typeof data5.position !== "string"){
const err69 = {instancePath:instancePath+"/changes/" + i0+"/task/position",schemaPath:"#/properties/changes/items/properties/task/properties/position/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data5.series_id !== undefined){
let data21 = data5.series_id;
if((typeof data21 !== "string") && (data21 !== null)){
const err70 = {instancePath:instancePath+"/changes/" + i0+"/task/series_id",schemaPath:"#/properties/changes/items/properties/task/properties/series_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(typeof data21 === "string"){
if(!(formats0.test(data21))){
const err71 = {instancePath:instancePath+"/changes/" + i0+"/task/series_id",schemaPath:"#/properties/changes/items/properties/task/properties/series_id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
if(data5.created_at !== undefined){
let data22 = data5.created_at;
if(typeof data22 === "string"){
if(!(formats2.validate(data22))){
const err72 = {instancePath:instancePath+"/changes/" + i0+"/task/created_at",schemaPath:"#/properties/changes/items/properties/task/properties/created_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/changes/" + i0+"/task/created_at",schemaPath:"#/properties/changes/items/properties/task/properties/created_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data5.updated_at !== undefined){
let data23 = data5.updated_at;
if(typeof data23 === "string"){
if(!(formats2.validate(data23))){
const err74 = {instancePath:instancePath+"/changes/" + i0+"/task/updated_at",schemaPath:"#/properties/changes/items/properties/task/properties/updated_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
else {
const err75 = {instancePath:instancePath+"/changes/" + i0+"/task/updated_at",schemaPath:"#/properties/changes/items/properties/task/properties/updated_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data5.version !== undefined){
let data24 = data5.version;
if(!((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24)))){
const err76 = {instancePath:instancePath+"/changes/" + i0+"/task/version",schemaPath:"#/properties/changes/items/properties/task/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(typeof data24 == "number"){
if(data24 < 1 || isNaN(data24)){
const err77 = {instancePath:instancePath+"/changes/" + i0+"/task/version",schemaPath:"#/properties/changes/items/properties/task/properties/version/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(!(formats16.validate(data24))){
const err78 = {instancePath:instancePath+"/changes/" + i0+"/task/version",schemaPath:"#/properties/changes/items/properties/task/properties/version/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
if(data5.deleted_at !== undefined){
let data25 = data5.deleted_at;
if(typeof data25 === "string"){
if(!(formats2.validate(data25))){
const err79 = {instancePath:instancePath+"/changes/" + i0+"/task/deleted_at",schemaPath:"#/properties/changes/items/properties/task/properties/deleted_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/changes/" + i0+"/task/deleted_at",schemaPath:"#/properties/changes/items/properties/task/properties/deleted_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath:instancePath+"/changes/" + i0+"/task",schemaPath:"#/properties/changes/items/properties/task/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
else {
const err82 = {instancePath:instancePath+"/changes/" + i0,schemaPath:"#/properties/changes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
else {
const err83 = {instancePath:instancePath+"/changes",schemaPath:"#/properties/changes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data.next !== undefined){
let data26 = data.next;
if(typeof data26 === "string"){
if(!pattern11.test(data26)){
const err84 = {instancePath:instancePath+"/next",schemaPath:"#/properties/next/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{45}[AQgw]$"},message:"must match pattern \""+"^[A-Za-z0-9_-]{45}[AQgw]$"+"\""};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
else {
const err85 = {instancePath:instancePath+"/next",schemaPath:"#/properties/next/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data.more !== undefined){
if(typeof data.more !== "boolean"){
const err86 = {instancePath:instancePath+"/more",schemaPath:"#/properties/more/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
else {
const err87 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
validate16.errors = vErrors;
return errors === 0;
}

export const schema_ea8deaa472d2c0fb = validate17;
const schema18 = {"type":"string","description":"Events, one after the other. The data of `ready` is `{\"next\": token}`. The data of `created`, `updated` and `deleted` is a `TaskChange`, that of `reminder` a `TaskReminder`. The data of `end` is `{\"reason\": …}`, with the reason `token_expired`, `token_revoked`, `time_over`, `stopping`, `sync_token_expired` or `too_many_streams`."};

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate17.errors = vErrors;
return errors === 0;
}

export const schema_4a3b662eb60efc27 = validate18;
const schema19 = {"additionalProperties":false,"type":"object","description":"The numbers of a user's tasks. All but `completed` are numbers of pending tasks.","required":["pending","completed","overdue","due_today","due_this_week","without_due_date","by_priority"],"properties":{"pending":{"type":"integer","format":"int64","description":"A number of tasks.","minimum":0,"example":2},"completed":{"type":"integer","format":"int64","description":"A number of tasks.","minimum":0,"example":2},"overdue":{"type":"integer","format":"int64","description":"The number of pending tasks whose day is before today, or whose time is past.","minimum":0,"example":1},"due_today":{"type":"integer","format":"int64","description":"The number of pending tasks that are due today, also at a time that is past.","minimum":0,"example":2},"due_this_week":{"type":"integer","format":"int64","description":"The number of pending tasks that are due today or in the six days after it.","minimum":0,"example":4},"without_due_date":{"type":"integer","format":"int64","description":"A number of tasks.","minimum":0,"example":2},"by_priority":{"additionalProperties":false,"type":"object","description":"The numbers of pending tasks by their priority.","required":["low","medium","high","urgent"],"properties":{"low":{"type":"integer","format":"int64","description":"A number of tasks.","minimum":0,"example":2},"medium":{"type":"integer","format":"int64","description":"A number of tasks.","minimum":0,"example":2},"high":{"type":"integer","format":"int64","description":"A number of tasks.","minimum":0,"example":2},"urgent":{"type":"integer","format":"int64","description":"A number of tasks.","minimum":0,"example":2}}}}};

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.pending === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "pending"},message:"must have required property '"+"pending"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.completed === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "completed"},message:"must have required property '"+"completed"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.overdue === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "overdue"},message:"must have required property '"+"overdue"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.due_today === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "due_today"},message:"must have required property '"+"due_today"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.due_this_week === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "due_this_week"},message:"must have required property '"+"due_this_week"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.without_due_date === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "without_due_date"},message:"must have required property '"+"without_due_date"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.by_priority === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "by_priority"},message:"must have required property '"+"by_priority"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "pending") || (key0 === "completed")) || (key0 === "overdue")) || (key0 === "due_today")) || (key0 === "due_this_week")) || (key0 === "without_due_date")) || (key0 === "by_priority"))){
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
if(data.pending !== undefined){
let data0 = data.pending;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err8 = {instancePath:instancePath+"/pending",schemaPath:"#/properties/pending/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(typeof data0 == "number"){
if(data0 < 0 || isNaN(data0)){
const err9 = {instancePath:instancePath+"/pending",schemaPath:"#/properties/pending/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!(formats16.validate(data0))){
const err10 = {instancePath:instancePath+"/pending",schemaPath:"#/properties/pending/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
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
if(data.completed !== undefined){
let data1 = data.completed;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err11 = {instancePath:instancePath+"/completed",schemaPath:"#/properties/completed/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data1 == "number"){
if(data1 < 0 || isNaN(data1)){
const err12 = {instancePath:instancePath+"/completed",schemaPath:"#/properties/completed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!(formats16.validate(data1))){
const err13 = {instancePath:instancePath+"/completed",schemaPath:"#/properties/completed/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
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
if(data.overdue !== undefined){
let data2 = data.overdue;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err14 = {instancePath:instancePath+"/overdue",schemaPath:"#/properties/overdue/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(typeof data2 == "number"){
if(data2 < 0 || isNaN(data2)){
const err15 = {instancePath:instancePath+"/overdue",schemaPath:"#/properties/overdue/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!(formats16.validate(data2))){
const err16 = {instancePath:instancePath+"/overdue",schemaPath:"#/properties/overdue/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data.due_today !== undefined){
let data3 = data.due_today;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err17 = {instancePath:instancePath+"/due_today",schemaPath:"#/properties/due_today/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(typeof data3 == "number"){
if(data3 < 0 || isNaN(data3)){
const err18 = {instancePath:instancePath+"/due_today",schemaPath:"#/properties/due_today/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!(formats16.validate(data3))){
const err19 = {instancePath:instancePath+"/due_today",schemaPath:"#/properties/due_today/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
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
if(data.due_this_week !== undefined){
let data4 = data.due_this_week;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
const err20 = {instancePath:instancePath+"/due_this_week",schemaPath:"#/properties/due_this_week/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(typeof data4 == "number"){
if(data4 < 0 || isNaN(data4)){
const err21 = {instancePath:instancePath+"/due_this_week",schemaPath:"#/properties/due_this_week/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!(formats16.validate(data4))){
const err22 = {instancePath:instancePath+"/due_this_week",schemaPath:"#/properties/due_this_week/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
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
if(data.without_due_date !== undefined){
let data5 = data.without_due_date;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
const err23 = {instancePath:instancePath+"/without_due_date",schemaPath:"#/properties/without_due_date/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(typeof data5 == "number"){
if(data5 < 0 || isNaN(data5)){
const err24 = {instancePath:instancePath+"/without_due_date",schemaPath:"#/properties/without_due_date/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!(formats16.validate(data5))){
const err25 = {instancePath:instancePath+"/without_due_date",schemaPath:"#/properties/without_due_date/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
if(data.by_priority !== undefined){
let data6 = data.by_priority;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.low === undefined){
const err26 = {instancePath:instancePath+"/by_priority",schemaPath:"#/properties/by_priority/required",keyword:"required",params:{missingProperty: "low"},message:"must have required property '"+"low"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data6.medium === undefined){
const err27 = {instancePath:instancePath+"/by_priority",schemaPath:"#/properties/by_priority/required",keyword:"required",params:{missingProperty: "medium"},message:"must have required property '"+"medium"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data6.high === undefined){
const err28 = {instancePath:instancePath+"/by_priority",schemaPath:"#/properties/by_priority/required",keyword:"required",params:{missingProperty: "high"},message:"must have required property '"+"high"+"'"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data6.urgent === undefined){
const err29 = {instancePath:instancePath+"/by_priority",schemaPath:"#/properties/by_priority/required",keyword:"required",params:{missingProperty: "urgent"},message:"must have required property '"+"urgent"+"'"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
for(const key1 in data6){
if(!((((key1 === "low") || (key1 === "medium")) || (key1 === "high")) || (key1 === "urgent"))){
const err30 = {instancePath:instancePath+"/by_priority",schemaPath:"#/properties/by_priority/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data6.low !== undefined){
let data7 = data6.low;
if(!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))){
const err31 = {instancePath:instancePath+"/by_priority/low",schemaPath:"#/properties/by_priority/properties/low/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(typeof data7 == "number"){
if(data7 < 0 || isNaN(data7)){
const err32 = {instancePath:instancePath+"/by_priority/low",schemaPath:"#/properties/by_priority/properties/low/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!(formats16.validate(data7))){
const err33 = {instancePath:instancePath+"/by_priority/low",schemaPath:"#/properties/by_priority/properties/low/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
if(data6.medium !== undefined){
let data8 = data6.medium;
if(!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))){
const err34 = {instancePath:instancePath+"/by_priority/medium",schemaPath:"#/properties/by_priority/properties/medium/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(typeof data8 == "number"){
if(data8 < 0 || isNaN(data8)){
const err35 = {instancePath:instancePath+"/by_priority/medium",schemaPath:"#/properties/by_priority/properties/medium/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!(formats16.validate(data8))){
const err36 = {instancePath:instancePath+"/by_priority/medium",schemaPath:"#/properties/by_priority/properties/medium/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
if(data6.high !== undefined){
let data9 = data6.high;
if(!((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9)))){
const err37 = {instancePath:instancePath+"/by_priority/high",schemaPath:"#/properties/by_priority/properties/high/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(typeof data9 == "number"){
if(data9 < 0 || isNaN(data9)){
const err38 = {instancePath:instancePath+"/by_priority/high",schemaPath:"#/properties/by_priority/properties/high/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(!(formats16.validate(data9))){
const err39 = {instancePath:instancePath+"/by_priority/high",schemaPath:"#/properties/by_priority/properties/high/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
if(data6.urgent !== undefined){
let data10 = data6.urgent;
if(!((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10)))){
const err40 = {instancePath:instancePath+"/by_priority/urgent",schemaPath:"#/properties/by_priority/properties/urgent/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(typeof data10 == "number"){
if(data10 < 0 || isNaN(data10)){
const err41 = {instancePath:instancePath+"/by_priority/urgent",schemaPath:"#/properties/by_priority/properties/urgent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(!(formats16.validate(data10))){
const err42 = {instancePath:instancePath+"/by_priority/urgent",schemaPath:"#/properties/by_priority/properties/urgent/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
}
else {
const err43 = {instancePath:instancePath+"/by_priority",schemaPath:"#/properties/by_priority/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
validate18.errors = vErrors;
return errors === 0;
}

export const schema_8cb48b02cf678047 = validate19;
const schema20 = {"type":"array","description":"Tags in alphabetical order.","maxItems":1000,"items":{"additionalProperties":false,"type":"object","description":"A tag, and how many tasks have it.","required":["name","tasks","pending"],"properties":{"name":{"type":"string","description":"White space at both ends is removed first. A tag must not look blank, is not `.` or `..`, and has no commas and no control characters.","format":"tag","x-trim":true,"x-not-blank":true,"minLength":1,"maxLength":50,"x-pattern-message":"must not be . or .., or contain commas or control characters","example":"home"},"tasks":{"type":"integer","format":"int64","description":"A number of tasks.","minimum":0,"example":2},"pending":{"type":"integer","format":"int64","description":"A number of tasks.","minimum":0,"example":2}}}};

function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(data0.name === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.tasks === undefined){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "tasks"},message:"must have required property '"+"tasks"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.pending === undefined){
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "pending"},message:"must have required property '"+"pending"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data0){
if(!(((key0 === "name") || (key0 === "tasks")) || (key0 === "pending"))){
const err4 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.name !== undefined){
let data1 = data0.name;
if(typeof data1 === "string"){
if(func3(data1) > 50){
const err5 = {instancePath:instancePath+"/" + i0+"/name",schemaPath:"#/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func3(data1) < 1){
const err6 = {instancePath:instancePath+"/" + i0+"/name",schemaPath:"#/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(formats4.validate(data1))){
const err7 = {instancePath:instancePath+"/" + i0+"/name",schemaPath:"#/items/properties/name/format",keyword:"format",params:{format: "tag"},message:"must match format \""+"tag"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/" + i0+"/name",schemaPath:"#/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0.tasks !== undefined){
let data2 = data0.tasks;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err9 = {instancePath:instancePath+"/" + i0+"/tasks",schemaPath:"#/items/properties/tasks/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data2 == "number"){
if(data2 < 0 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/" + i0+"/tasks",schemaPath:"#/items/properties/tasks/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!(formats16.validate(data2))){
const err11 = {instancePath:instancePath+"/" + i0+"/tasks",schemaPath:"#/items/properties/tasks/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data0.pending !== undefined){
let data3 = data0.pending;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err12 = {instancePath:instancePath+"/" + i0+"/pending",schemaPath:"#/items/properties/pending/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(typeof data3 == "number"){
if(data3 < 0 || isNaN(data3)){
const err13 = {instancePath:instancePath+"/" + i0+"/pending",schemaPath:"#/items/properties/pending/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!(formats16.validate(data3))){
const err14 = {instancePath:instancePath+"/" + i0+"/pending",schemaPath:"#/items/properties/pending/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
else {
const err15 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate19.errors = vErrors;
return errors === 0;
}

export const schema_b15d1b97dc664170 = validate20;
const schema21 = {"additionalProperties":false,"type":"object","description":"The number of changed tasks.","required":["updated"],"properties":{"updated":{"type":"integer","format":"int64","description":"A number of tasks.","minimum":0,"example":2}}};

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.updated === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "updated"},message:"must have required property '"+"updated"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "updated")){
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
if(data.updated !== undefined){
let data0 = data.updated;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err2 = {instancePath:instancePath+"/updated",schemaPath:"#/properties/updated/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(typeof data0 == "number"){
if(data0 < 0 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/updated",schemaPath:"#/properties/updated/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(formats16.validate(data0))){
const err4 = {instancePath:instancePath+"/updated",schemaPath:"#/properties/updated/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}

export const schema_f7714ebdf7977158 = validate21;
const schema22 = {"type":"string","description":"JSON lines. Each line is a `Task`."};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

export const schema_34167c595e376a9a = validate22;
const schema23 = {"additionalProperties":false,"type":"object","description":"What became of the tasks.","required":["imported","existing","expired"],"properties":{"imported":{"type":"integer","format":"int64","description":"A number of tasks.","minimum":0,"example":2},"existing":{"type":"integer","format":"int64","description":"The number of tasks that the user had already, and of those that were sent twice.","minimum":0,"example":0},"expired":{"type":"integer","format":"int64","description":"The number of tasks that were in the trash for more than 30 days, and were not imported.","minimum":0,"example":0}}};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.imported === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "imported"},message:"must have required property '"+"imported"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.existing === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "existing"},message:"must have required property '"+"existing"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.expired === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expired"},message:"must have required property '"+"expired"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "imported") || (key0 === "existing")) || (key0 === "expired"))){
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
if(data.imported !== undefined){
let data0 = data.imported;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err4 = {instancePath:instancePath+"/imported",schemaPath:"#/properties/imported/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data0 == "number"){
if(data0 < 0 || isNaN(data0)){
const err5 = {instancePath:instancePath+"/imported",schemaPath:"#/properties/imported/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(formats16.validate(data0))){
const err6 = {instancePath:instancePath+"/imported",schemaPath:"#/properties/imported/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.existing !== undefined){
let data1 = data.existing;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err7 = {instancePath:instancePath+"/existing",schemaPath:"#/properties/existing/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data1 == "number"){
if(data1 < 0 || isNaN(data1)){
const err8 = {instancePath:instancePath+"/existing",schemaPath:"#/properties/existing/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(formats16.validate(data1))){
const err9 = {instancePath:instancePath+"/existing",schemaPath:"#/properties/existing/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.expired !== undefined){
let data2 = data.expired;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err10 = {instancePath:instancePath+"/expired",schemaPath:"#/properties/expired/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(typeof data2 == "number"){
if(data2 < 0 || isNaN(data2)){
const err11 = {instancePath:instancePath+"/expired",schemaPath:"#/properties/expired/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!(formats16.validate(data2))){
const err12 = {instancePath:instancePath+"/expired",schemaPath:"#/properties/expired/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
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
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

export const schema_c2cbc7a0629fb695 = validate23;
const schema24 = {"additionalProperties":false,"type":"object","description":"What is stored for a user, and how much is allowed.","required":["tasks","bytes","kept_replies"],"properties":{"tasks":{"additionalProperties":false,"type":"object","description":"Tasks, including the trash. A task leaves the trash when it is deleted permanently, or after 30 days.","required":["used","limit"],"properties":{"used":{"type":"integer","format":"int64","nullable":true,"description":"How much is stored. Tasks and replies are counted up to the limit plus one. Null if there is no limit.","minimum":0,"example":120},"limit":{"type":"integer","format":"int64","nullable":true,"description":"How much is allowed. Null if there is no limit.","minimum":0,"example":100000}}},"bytes":{"additionalProperties":false,"type":"object","description":"Bytes of the titles and descriptions of these tasks in UTF-8, and of the kept replies as they are stored.","required":["used","limit"],"properties":{"used":{"type":"integer","format":"int64","nullable":true,"description":"How much is stored. Tasks and replies are counted up to the limit plus one. Null if there is no limit.","minimum":0,"example":120},"limit":{"type":"integer","format":"int64","nullable":true,"description":"How much is allowed. Null if there is no limit.","minimum":0,"example":100000}}},"kept_replies":{"additionalProperties":false,"type":"object","description":"Replies to requests with an `Idempotency-Key`. Each is kept for 24 hours.","required":["used","limit"],"properties":{"used":{"type":"integer","format":"int64","nullable":true,"description":"How much is stored. Tasks and replies are counted up to the limit plus one. Null if there is no limit.","minimum":0,"example":120},"limit":{"type":"integer","format":"int64","nullable":true,"description":"How much is allowed. Null if there is no limit.","minimum":0,"example":100000}}}}};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.tasks === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tasks"},message:"must have required property '"+"tasks"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.bytes === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "bytes"},message:"must have required property '"+"bytes"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.kept_replies === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kept_replies"},message:"must have required property '"+"kept_replies"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "tasks") || (key0 === "bytes")) || (key0 === "kept_replies"))){
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
if(data.tasks !== undefined){
let data0 = data.tasks;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.used === undefined){
const err4 = {instancePath:instancePath+"/tasks",schemaPath:"#/properties/tasks/required",keyword:"required",params:{missingProperty: "used"},message:"must have required property '"+"used"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data0.limit === undefined){
const err5 = {instancePath:instancePath+"/tasks",schemaPath:"#/properties/tasks/required",keyword:"required",params:{missingProperty: "limit"},message:"must have required property '"+"limit"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data0){
if(!((key1 === "used") || (key1 === "limit"))){
const err6 = {instancePath:instancePath+"/tasks",schemaPath:"#/properties/tasks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.used !== undefined){
let data1 = data0.used;
if((!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))) && (data1 !== null)){
const err7 = {instancePath:instancePath+"/tasks/used",schemaPath:"#/properties/tasks/properties/used/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data1 == "number"){
if(data1 < 0 || isNaN(data1)){
const err8 = {instancePath:instancePath+"/tasks/used",schemaPath:"#/properties/tasks/properties/used/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(formats16.validate(data1))){
const err9 = {instancePath:instancePath+"/tasks/used",schemaPath:"#/properties/tasks/properties/used/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data0.limit !== undefined){
let data2 = data0.limit;
if((!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))) && (data2 !== null)){
const err10 = {instancePath:instancePath+"/tasks/limit",schemaPath:"#/properties/tasks/properties/limit/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(typeof data2 == "number"){
if(data2 < 0 || isNaN(data2)){
const err11 = {instancePath:instancePath+"/tasks/limit",schemaPath:"#/properties/tasks/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!(formats16.validate(data2))){
const err12 = {instancePath:instancePath+"/tasks/limit",schemaPath:"#/properties/tasks/properties/limit/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
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
}
else {
const err13 = {instancePath:instancePath+"/tasks",schemaPath:"#/properties/tasks/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.bytes !== undefined){
let data3 = data.bytes;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.used === undefined){
const err14 = {instancePath:instancePath+"/bytes",schemaPath:"#/properties/bytes/required",keyword:"required",params:{missingProperty: "used"},message:"must have required property '"+"used"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data3.limit === undefined){
const err15 = {instancePath:instancePath+"/bytes",schemaPath:"#/properties/bytes/required",keyword:"required",params:{missingProperty: "limit"},message:"must have required property '"+"limit"+"'"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key2 in data3){
if(!((key2 === "used") || (key2 === "limit"))){
const err16 = {instancePath:instancePath+"/bytes",schemaPath:"#/properties/bytes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data3.used !== undefined){
let data4 = data3.used;
if((!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))) && (data4 !== null)){
const err17 = {instancePath:instancePath+"/bytes/used",schemaPath:"#/properties/bytes/properties/used/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(typeof data4 == "number"){
if(data4 < 0 || isNaN(data4)){
const err18 = {instancePath:instancePath+"/bytes/used",schemaPath:"#/properties/bytes/properties/used/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!(formats16.validate(data4))){
const err19 = {instancePath:instancePath+"/bytes/used",schemaPath:"#/properties/bytes/properties/used/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
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
if(data3.limit !== undefined){
let data5 = data3.limit;
if((!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))) && (data5 !== null)){
const err20 = {instancePath:instancePath+"/bytes/limit",schemaPath:"#/properties/bytes/properties/limit/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(typeof data5 == "number"){
if(data5 < 0 || isNaN(data5)){
const err21 = {instancePath:instancePath+"/bytes/limit",schemaPath:"#/properties/bytes/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!(formats16.validate(data5))){
const err22 = {instancePath:instancePath+"/bytes/limit",schemaPath:"#/properties/bytes/properties/limit/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
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
}
else {
const err23 = {instancePath:instancePath+"/bytes",schemaPath:"#/properties/bytes/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.kept_replies !== undefined){
let data6 = data.kept_replies;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.used === undefined){
const err24 = {instancePath:instancePath+"/kept_replies",schemaPath:"#/properties/kept_replies/required",keyword:"required",params:{missingProperty: "used"},message:"must have required property '"+"used"+"'"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data6.limit === undefined){
const err25 = {instancePath:instancePath+"/kept_replies",schemaPath:"#/properties/kept_replies/required",keyword:"required",params:{missingProperty: "limit"},message:"must have required property '"+"limit"+"'"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key3 in data6){
if(!((key3 === "used") || (key3 === "limit"))){
const err26 = {instancePath:instancePath+"/kept_replies",schemaPath:"#/properties/kept_replies/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data6.used !== undefined){
let data7 = data6.used;
if((!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))) && (data7 !== null)){
const err27 = {instancePath:instancePath+"/kept_replies/used",schemaPath:"#/properties/kept_replies/properties/used/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(typeof data7 == "number"){
if(data7 < 0 || isNaN(data7)){
const err28 = {instancePath:instancePath+"/kept_replies/used",schemaPath:"#/properties/kept_replies/properties/used/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!(formats16.validate(data7))){
const err29 = {instancePath:instancePath+"/kept_replies/used",schemaPath:"#/properties/kept_replies/properties/used/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
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
if(data6.limit !== undefined){
let data8 = data6.limit;
if((!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))) && (data8 !== null)){
const err30 = {instancePath:instancePath+"/kept_replies/limit",schemaPath:"#/properties/kept_replies/properties/limit/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(typeof data8 == "number"){
if(data8 < 0 || isNaN(data8)){
const err31 = {instancePath:instancePath+"/kept_replies/limit",schemaPath:"#/properties/kept_replies/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!(formats16.validate(data8))){
const err32 = {instancePath:instancePath+"/kept_replies/limit",schemaPath:"#/properties/kept_replies/properties/limit/format",keyword:"format",params:{format: "int64"},message:"must match format \""+"int64"+"\""};
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
}
else {
const err33 = {instancePath:instancePath+"/kept_replies",schemaPath:"#/properties/kept_replies/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}

export const schema_b74c41b1e9073663 = validate24;
const schema25 = {"additionalProperties":false,"type":"object","description":"An account of this service.","required":["user_id","email","created_at"],"properties":{"user_id":{"type":"string","description":"The id of a user, which is the token's `sub`. Opaque.","minLength":1,"maxLength":255,"pattern":"^[^\\x00]*$","x-pattern-message":"must not contain U+0000","example":"alice"},"email":{"type":"string","format":"email","description":"An e-mail address in ASCII. Upper and lower case make no difference, and white space at both ends is removed.","x-trim":true,"maxLength":254,"x-pattern-message":"must be an e-mail address","example":"alice@example.com"},"created_at":{"type":"string","format":"date-time","description":"A time in UTC with milliseconds (RFC 3339).","example":"2026-01-15T09:30:00.123Z"}}};
const formats114 = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(func3(data0) > 255){
const err4 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func3(data0) < 1){
const err5 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern0.test(data0)){
const err6 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/pattern",keyword:"pattern",params:{pattern: "^[^\\x00]*$"},message:"must match pattern \""+"^[^\\x00]*$"+"\""};
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
if(func3(data1) > 254){
const err8 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/maxLength",keyword:"maxLength",params:{limit: 254},message:"must NOT have more than 254 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(formats114.test(data1))){
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
if(!(formats2.validate(data2))){
const err11 = {instancePath:instancePath+"/created_at",schemaPath:"#/properties/created_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
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
const err12 = {instancePath:instancePath+"/created_at",schemaPath:"#/properties/created_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}

export const schema_433753a009e66167 = validate25;
const schema26 = {"additionalProperties":false,"type":"object","description":"An access token and its user.","required":["user_id","email","token","token_type","expires_in"],"properties":{"user_id":{"type":"string","description":"The id of a user, which is the token's `sub`. Opaque.","minLength":1,"maxLength":255,"pattern":"^[^\\x00]*$","x-pattern-message":"must not contain U+0000","example":"alice"},"email":{"type":"string","format":"email","description":"An e-mail address in ASCII. Upper and lower case make no difference, and white space at both ends is removed.","x-trim":true,"maxLength":254,"x-pattern-message":"must be an e-mail address","example":"alice@example.com"},"token":{"type":"string","description":"The access token, to be sent as `Authorization: Bearer <token>`."},"token_type":{"type":"string","description":"The scheme of the token (RFC 6750).","enum":["Bearer"]},"expires_in":{"type":"integer","description":"A number of seconds.","minimum":0,"example":604800}}};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(func3(data0) > 255){
const err6 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func3(data0) < 1){
const err7 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern0.test(data0)){
const err8 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/pattern",keyword:"pattern",params:{pattern: "^[^\\x00]*$"},message:"must match pattern \""+"^[^\\x00]*$"+"\""};
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
if(func3(data1) > 254){
const err10 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/maxLength",keyword:"maxLength",params:{limit: 254},message:"must NOT have more than 254 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!(formats114.test(data1))){
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
const err15 = {instancePath:instancePath+"/token_type",schemaPath:"#/properties/token_type/enum",keyword:"enum",params:{allowedValues: schema26.properties.token_type.enum},message:"must be equal to one of the allowed values"};
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
validate25.errors = vErrors;
return errors === 0;
}

export const schema_c0b35ed99c997be1 = validate26;
const schema27 = {"additionalProperties":false,"type":"object","description":"A token's user.","required":["user_id","email","created_at"],"properties":{"user_id":{"type":"string","description":"The id of a user, which is the token's `sub`. Opaque.","minLength":1,"maxLength":255,"pattern":"^[^\\x00]*$","x-pattern-message":"must not contain U+0000","example":"alice"},"email":{"type":"string","nullable":true,"description":"The account's e-mail address, or the token's `email`, or null.","example":"alice@example.com"},"created_at":{"type":"string","format":"date-time","nullable":true,"description":"When this service first stored the user, or null if it has not yet.","example":"2026-01-15T09:00:00.000Z"}}};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(func3(data0) > 255){
const err4 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func3(data0) < 1){
const err5 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern0.test(data0)){
const err6 = {instancePath:instancePath+"/user_id",schemaPath:"#/properties/user_id/pattern",keyword:"pattern",params:{pattern: "^[^\\x00]*$"},message:"must match pattern \""+"^[^\\x00]*$"+"\""};
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
validate26.errors = vErrors;
return errors === 0;
}

export const schema_a157d61211bd03c9 = validate27;
const schema28 = {"type":"array","description":"Personal access tokens, the newest first.","maxItems":50,"items":{"additionalProperties":false,"type":"object","description":"A personal access token, without the token itself.","required":["id","name","scopes","created_at","expires_at","last_used_at"],"properties":{"id":{"type":"string","format":"uuid","description":"Names a personal access token, and is not the token itself.","x-pattern-message":"must be a UUID, like 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55","example":"0199d1c7-52c0-7d14-a3f5-08b6c1d2e3f4"},"name":{"type":"string","description":"What the token is for: one line, without control characters. White space at both ends is removed first. A name must not look blank.","x-trim":true,"x-not-blank":true,"minLength":1,"maxLength":100,"pattern":"^[\\x09-\\x0D\\x20]*[^\\x00-\\x20\\x7F][^\\x00-\\x1F\\x7F]*(?:[\\x09-\\x0D][\\x09-\\x0D\\x20]*)?$","x-pattern-message":"must not contain control characters, such as line breaks","example":"Backup script"},"scopes":{"type":"array","description":"What the token allows.","minItems":1,"maxItems":2,"uniqueItems":true,"items":{"type":"string","description":"`tasks:read` allows to read tasks, `tasks:write` to change them. Neither implies the other.","enum":["tasks:read","tasks:write"],"x-enum-varnames":["ReadTasks","WriteTasks"]},"example":["tasks:read"]},"created_at":{"type":"string","format":"date-time","description":"A time in UTC with milliseconds (RFC 3339).","example":"2026-01-15T09:30:00.123Z"},"expires_at":{"type":"string","format":"date-time","description":"A time in UTC with milliseconds (RFC 3339).","example":"2026-01-15T09:30:00.123Z"},"last_used_at":{"type":"string","format":"date-time","nullable":true,"description":"When the token was last used, right to the hour; null if it never was.","example":"2026-01-20T17:00:00.000Z"}}}};
const pattern15 = new RegExp("^[\\x09-\\x0D\\x20]*[^\\x00-\\x20\\x7F][^\\x00-\\x1F\\x7F]*(?:[\\x09-\\x0D][\\x09-\\x0D\\x20]*)?$", "u");

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length > 50){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
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
if(data0.name === undefined){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.scopes === undefined){
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "scopes"},message:"must have required property '"+"scopes"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0.created_at === undefined){
const err4 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "created_at"},message:"must have required property '"+"created_at"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data0.expires_at === undefined){
const err5 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "expires_at"},message:"must have required property '"+"expires_at"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data0.last_used_at === undefined){
const err6 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "last_used_at"},message:"must have required property '"+"last_used_at"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data0){
if(!((((((key0 === "id") || (key0 === "name")) || (key0 === "scopes")) || (key0 === "created_at")) || (key0 === "expires_at")) || (key0 === "last_used_at"))){
const err7 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0.id !== undefined){
let data1 = data0.id;
if(typeof data1 === "string"){
if(!(formats0.test(data1))){
const err8 = {instancePath:instancePath+"/" + i0+"/id",schemaPath:"#/items/properties/id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
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
const err9 = {instancePath:instancePath+"/" + i0+"/id",schemaPath:"#/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data0.name !== undefined){
let data2 = data0.name;
if(typeof data2 === "string"){
if(func3(data2) > 100){
const err10 = {instancePath:instancePath+"/" + i0+"/name",schemaPath:"#/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func3(data2) < 1){
const err11 = {instancePath:instancePath+"/" + i0+"/name",schemaPath:"#/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern15.test(data2)){
const err12 = {instancePath:instancePath+"/" + i0+"/name",schemaPath:"#/items/properties/name/pattern",keyword:"pattern",params:{pattern: "^[\\x09-\\x0D\\x20]*[^\\x00-\\x20\\x7F][^\\x00-\\x1F\\x7F]*(?:[\\x09-\\x0D][\\x09-\\x0D\\x20]*)?$"},message:"must match pattern \""+"^[\\x09-\\x0D\\x20]*[^\\x00-\\x20\\x7F][^\\x00-\\x1F\\x7F]*(?:[\\x09-\\x0D][\\x09-\\x0D\\x20]*)?$"+"\""};
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
const err13 = {instancePath:instancePath+"/" + i0+"/name",schemaPath:"#/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data0.scopes !== undefined){
let data3 = data0.scopes;
if(Array.isArray(data3)){
if(data3.length > 2){
const err14 = {instancePath:instancePath+"/" + i0+"/scopes",schemaPath:"#/items/properties/scopes/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data3.length < 1){
const err15 = {instancePath:instancePath+"/" + i0+"/scopes",schemaPath:"#/items/properties/scopes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 !== "string"){
const err16 = {instancePath:instancePath+"/" + i0+"/scopes/" + i1,schemaPath:"#/items/properties/scopes/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!((data4 === "tasks:read") || (data4 === "tasks:write"))){
const err17 = {instancePath:instancePath+"/" + i0+"/scopes/" + i1,schemaPath:"#/items/properties/scopes/items/enum",keyword:"enum",params:{allowedValues: schema28.items.properties.scopes.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
let i2 = data3.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data3[i2];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err18 = {instancePath:instancePath+"/" + i0+"/scopes",schemaPath:"#/items/properties/scopes/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i2+" are identical)"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
break;
}
indices0[item0] = i2;
}
}
}
else {
const err19 = {instancePath:instancePath+"/" + i0+"/scopes",schemaPath:"#/items/properties/scopes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data0.created_at !== undefined){
let data5 = data0.created_at;
if(typeof data5 === "string"){
if(!(formats2.validate(data5))){
const err20 = {instancePath:instancePath+"/" + i0+"/created_at",schemaPath:"#/items/properties/created_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/" + i0+"/created_at",schemaPath:"#/items/properties/created_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data0.expires_at !== undefined){
let data6 = data0.expires_at;
if(typeof data6 === "string"){
if(!(formats2.validate(data6))){
const err22 = {instancePath:instancePath+"/" + i0+"/expires_at",schemaPath:"#/items/properties/expires_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/" + i0+"/expires_at",schemaPath:"#/items/properties/expires_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data0.last_used_at !== undefined){
let data7 = data0.last_used_at;
if((typeof data7 !== "string") && (data7 !== null)){
const err24 = {instancePath:instancePath+"/" + i0+"/last_used_at",schemaPath:"#/items/properties/last_used_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(typeof data7 === "string"){
if(!(formats2.validate(data7))){
const err25 = {instancePath:instancePath+"/" + i0+"/last_used_at",schemaPath:"#/items/properties/last_used_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
}
else {
const err26 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}

export const schema_06b5ad88d2cca230 = validate28;
const schema29 = {"additionalProperties":false,"type":"object","description":"A personal access token, with the token itself.","required":["id","name","scopes","created_at","expires_at","last_used_at","token"],"properties":{"id":{"type":"string","format":"uuid","description":"Names a personal access token, and is not the token itself.","x-pattern-message":"must be a UUID, like 0199d1c5-8a3e-7b42-9c11-6d0f2a7b1e55","example":"0199d1c7-52c0-7d14-a3f5-08b6c1d2e3f4"},"name":{"type":"string","description":"What the token is for: one line, without control characters. White space at both ends is removed first. A name must not look blank.","x-trim":true,"x-not-blank":true,"minLength":1,"maxLength":100,"pattern":"^[\\x09-\\x0D\\x20]*[^\\x00-\\x20\\x7F][^\\x00-\\x1F\\x7F]*(?:[\\x09-\\x0D][\\x09-\\x0D\\x20]*)?$","x-pattern-message":"must not contain control characters, such as line breaks","example":"Backup script"},"scopes":{"type":"array","description":"What the token allows.","minItems":1,"maxItems":2,"uniqueItems":true,"items":{"type":"string","description":"`tasks:read` allows to read tasks, `tasks:write` to change them. Neither implies the other.","enum":["tasks:read","tasks:write"],"x-enum-varnames":["ReadTasks","WriteTasks"]},"example":["tasks:read"]},"created_at":{"type":"string","format":"date-time","description":"A time in UTC with milliseconds (RFC 3339).","example":"2026-01-15T09:30:00.123Z"},"expires_at":{"type":"string","format":"date-time","description":"A time in UTC with milliseconds (RFC 3339).","example":"2026-01-15T09:30:00.123Z"},"last_used_at":{"type":"string","format":"date-time","nullable":true,"description":"When the token was last used, right to the hour; null if it never was.","example":"2026-01-20T17:00:00.000Z"},"token":{"type":"string","description":"The token, to be sent as `Authorization: Bearer <token>`. No later reply has it."}}};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.scopes === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "scopes"},message:"must have required property '"+"scopes"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.created_at === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "created_at"},message:"must have required property '"+"created_at"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.expires_at === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expires_at"},message:"must have required property '"+"expires_at"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.last_used_at === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "last_used_at"},message:"must have required property '"+"last_used_at"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.token === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "token"},message:"must have required property '"+"token"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "id") || (key0 === "name")) || (key0 === "scopes")) || (key0 === "created_at")) || (key0 === "expires_at")) || (key0 === "last_used_at")) || (key0 === "token"))){
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
if(!(formats0.test(data0))){
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
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
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(func3(data1) > 100){
const err10 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func3(data1) < 1){
const err11 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern15.test(data1)){
const err12 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[\\x09-\\x0D\\x20]*[^\\x00-\\x20\\x7F][^\\x00-\\x1F\\x7F]*(?:[\\x09-\\x0D][\\x09-\\x0D\\x20]*)?$"},message:"must match pattern \""+"^[\\x09-\\x0D\\x20]*[^\\x00-\\x20\\x7F][^\\x00-\\x1F\\x7F]*(?:[\\x09-\\x0D][\\x09-\\x0D\\x20]*)?$"+"\""};
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
const err13 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.scopes !== undefined){
let data2 = data.scopes;
if(Array.isArray(data2)){
if(data2.length > 2){
const err14 = {instancePath:instancePath+"/scopes",schemaPath:"#/properties/scopes/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data2.length < 1){
const err15 = {instancePath:instancePath+"/scopes",schemaPath:"#/properties/scopes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err16 = {instancePath:instancePath+"/scopes/" + i0,schemaPath:"#/properties/scopes/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!((data3 === "tasks:read") || (data3 === "tasks:write"))){
const err17 = {instancePath:instancePath+"/scopes/" + i0,schemaPath:"#/properties/scopes/items/enum",keyword:"enum",params:{allowedValues: schema29.properties.scopes.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
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
const err18 = {instancePath:instancePath+"/scopes",schemaPath:"#/properties/scopes/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err19 = {instancePath:instancePath+"/scopes",schemaPath:"#/properties/scopes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.created_at !== undefined){
let data4 = data.created_at;
if(typeof data4 === "string"){
if(!(formats2.validate(data4))){
const err20 = {instancePath:instancePath+"/created_at",schemaPath:"#/properties/created_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/created_at",schemaPath:"#/properties/created_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.expires_at !== undefined){
let data5 = data.expires_at;
if(typeof data5 === "string"){
if(!(formats2.validate(data5))){
const err22 = {instancePath:instancePath+"/expires_at",schemaPath:"#/properties/expires_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/expires_at",schemaPath:"#/properties/expires_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.last_used_at !== undefined){
let data6 = data.last_used_at;
if((typeof data6 !== "string") && (data6 !== null)){
const err24 = {instancePath:instancePath+"/last_used_at",schemaPath:"#/properties/last_used_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(typeof data6 === "string"){
if(!(formats2.validate(data6))){
const err25 = {instancePath:instancePath+"/last_used_at",schemaPath:"#/properties/last_used_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
if(data.token !== undefined){
if(typeof data.token !== "string"){
const err26 = {instancePath:instancePath+"/token",schemaPath:"#/properties/token/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}

export const schema_1bdd5ef120f98ad0 = validate29;
const schema30 = {"additionalProperties":false,"type":"object","description":"The process is alive.","required":["status"],"properties":{"status":{"type":"string","description":"Always the same word.","enum":["healthy"]}}};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
const err3 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema30.properties.status.enum},message:"must be equal to one of the allowed values"};
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
validate29.errors = vErrors;
return errors === 0;
}

export const schema_8b6f77e5c526776f = validate30;
const schema31 = {"additionalProperties":false,"type":"object","description":"Requests can be served.","required":["status"],"properties":{"status":{"type":"string","description":"Always the same word.","enum":["ready"]}}};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
const err3 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema31.properties.status.enum},message:"must be equal to one of the allowed values"};
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
validate30.errors = vErrors;
return errors === 0;
}


export const validators: Record<string, ValidateFunction> = { schema_b370d2d0531ec6ac, schema_91c3a26f078bc2fd, schema_01c16b1c812642a4, schema_3cf07357b7d3b012, schema_6d72c3268ff82f6c, schema_e3185e1cf1314dd4, schema_d0c2d0f7194268c9, schema_ea8deaa472d2c0fb, schema_4a3b662eb60efc27, schema_8cb48b02cf678047, schema_b15d1b97dc664170, schema_f7714ebdf7977158, schema_34167c595e376a9a, schema_c2cbc7a0629fb695, schema_b74c41b1e9073663, schema_433753a009e66167, schema_c0b35ed99c997be1, schema_a157d61211bd03c9, schema_06b5ad88d2cca230, schema_1bdd5ef120f98ad0, schema_8b6f77e5c526776f };

/** The body of each declared reply, by operation and status; null: no body. */
export const replyValidators: Record<string, Record<number, { mediaType: string; others?: string[]; validate: ValidateFunction } | null>> = {
  listTasks: {
    200: { mediaType: 'application/json', validate: schema_b370d2d0531ec6ac },
    304: null,
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  createTask: {
    201: { mediaType: 'application/json', validate: schema_3cf07357b7d3b012 },
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    409: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    413: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    415: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  clearCompleted: {
    200: { mediaType: 'application/json', validate: schema_6d72c3268ff82f6c },
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  createTasks: {
    201: { mediaType: 'application/json', validate: schema_b370d2d0531ec6ac },
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    409: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    413: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    415: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  completeAll: {
    200: { mediaType: 'application/json', validate: schema_e3185e1cf1314dd4 },
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  listChanges: {
    200: { mediaType: 'application/json', validate: schema_d0c2d0f7194268c9 },
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    410: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  streamChanges: {
    200: { mediaType: 'text/event-stream', validate: schema_ea8deaa472d2c0fb },
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    410: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  emptyTrash: {
    200: { mediaType: 'application/json', validate: schema_6d72c3268ff82f6c },
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  purgeTask: {
    204: null,
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    404: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  getTaskSummary: {
    200: { mediaType: 'application/json', validate: schema_4a3b662eb60efc27 },
    304: null,
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  listTags: {
    200: { mediaType: 'application/json', validate: schema_8cb48b02cf678047 },
    304: null,
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  removeTag: {
    200: { mediaType: 'application/json', validate: schema_b15d1b97dc664170 },
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    409: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  renameTag: {
    200: { mediaType: 'application/json', validate: schema_b15d1b97dc664170 },
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    409: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    413: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    415: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  exportTasks: {
    200: { mediaType: 'application/x-ndjson', others: ["text/calendar"], validate: schema_f7714ebdf7977158 },
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  importTasks: {
    200: { mediaType: 'application/json', validate: schema_34167c595e376a9a },
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    409: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    413: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    415: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  getTask: {
    200: { mediaType: 'application/json', validate: schema_3cf07357b7d3b012 },
    304: null,
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    404: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  replaceTask: {
    200: { mediaType: 'application/json', validate: schema_3cf07357b7d3b012 },
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    404: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    412: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    413: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    415: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  deleteTask: {
    204: null,
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    404: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    412: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  updateTask: {
    200: { mediaType: 'application/json', validate: schema_3cf07357b7d3b012 },
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    404: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    412: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    413: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    415: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  toggleTask: {
    200: { mediaType: 'application/json', validate: schema_3cf07357b7d3b012 },
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    404: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    409: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    412: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  moveTask: {
    200: { mediaType: 'application/json', validate: schema_3cf07357b7d3b012 },
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    404: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    409: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    412: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    413: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    415: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  restoreTask: {
    200: { mediaType: 'application/json', validate: schema_3cf07357b7d3b012 },
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    404: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  listUserTasks: {
    200: { mediaType: 'application/json', validate: schema_b370d2d0531ec6ac },
    304: null,
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  createUserTask: {
    201: { mediaType: 'application/json', validate: schema_3cf07357b7d3b012 },
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    409: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    413: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    415: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  getUserTask: {
    200: { mediaType: 'application/json', validate: schema_3cf07357b7d3b012 },
    304: null,
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    404: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  replaceUserTask: {
    200: { mediaType: 'application/json', validate: schema_3cf07357b7d3b012 },
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    404: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    412: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    413: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    415: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  deleteUserTask: {
    204: null,
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    404: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    412: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  updateUserTask: {
    200: { mediaType: 'application/json', validate: schema_3cf07357b7d3b012 },
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    404: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    412: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    413: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    415: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  toggleUserTask: {
    200: { mediaType: 'application/json', validate: schema_3cf07357b7d3b012 },
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    404: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    409: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    412: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  getUsage: {
    200: { mediaType: 'application/json', validate: schema_c2cbc7a0629fb695 },
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  signUp: {
    201: { mediaType: 'application/json', validate: schema_b74c41b1e9073663 },
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    404: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    409: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    413: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    415: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  logIn: {
    200: { mediaType: 'application/json', validate: schema_433753a009e66167 },
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    404: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    413: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    415: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  getCurrentUser: {
    200: { mediaType: 'application/json', validate: schema_c0b35ed99c997be1 },
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  changePassword: {
    200: { mediaType: 'application/json', validate: schema_433753a009e66167 },
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    404: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    413: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    415: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  changeEmail: {
    200: { mediaType: 'application/json', validate: schema_b74c41b1e9073663 },
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    404: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    409: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    413: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    415: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  deleteAccount: {
    204: null,
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    413: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    415: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  listAccessTokens: {
    200: { mediaType: 'application/json', validate: schema_a157d61211bd03c9 },
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    404: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  createAccessToken: {
    201: { mediaType: 'application/json', validate: schema_06b5ad88d2cca230 },
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    404: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    413: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    415: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  revokeAccessToken: {
    204: null,
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    404: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  logOutEverywhere: {
    204: null,
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    404: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  logOut: {
    204: null,
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    401: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    403: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    404: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    429: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
  getHealth: {
    200: { mediaType: 'application/json', validate: schema_1bdd5ef120f98ad0 },
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
  },
  getReadiness: {
    200: { mediaType: 'application/json', validate: schema_8b6f77e5c526776f },
    400: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    405: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    422: { mediaType: 'application/problem+json', validate: schema_01c16b1c812642a4 },
    500: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
    503: { mediaType: 'application/problem+json', validate: schema_91c3a26f078bc2fd },
  },
};
