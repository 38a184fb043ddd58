"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.writeRule = exports.readRule = exports.dueIn = exports.dayFromToday = void 0;
// The entry @taskflow/sdk/planning.
var due_cjs_1 = require("./due.cjs");
Object.defineProperty(exports, "dayFromToday", { enumerable: true, get: function () { return due_cjs_1.dayFromToday; } });
Object.defineProperty(exports, "dueIn", { enumerable: true, get: function () { return due_cjs_1.dueIn; } });
var rule_cjs_1 = require("./rule.cjs");
Object.defineProperty(exports, "readRule", { enumerable: true, get: function () { return rule_cjs_1.readRule; } });
Object.defineProperty(exports, "writeRule", { enumerable: true, get: function () { return rule_cjs_1.writeRule; } });
