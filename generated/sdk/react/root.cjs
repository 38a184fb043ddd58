"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.root = void 0;
/** The first part of every query key. */
exports.root = 'taskflow';
