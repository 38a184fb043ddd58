"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createClient = exports.TaskFlowError = void 0;
// Made from openapi.yaml by `npm run generate`. Do not edit.
const runtime_cjs_1 = require("./runtime.cjs");
var error_cjs_1 = require("./error.cjs");
Object.defineProperty(exports, "TaskFlowError", { enumerable: true, get: function () { return error_cjs_1.TaskFlowError; } });
const operations = {
    listTasks: ['GET', '/api/tasks', 'query pages commas:priority'],
    createTask: ['POST', '/api/tasks', 'body keyed'],
    clearCompleted: ['DELETE', '/api/tasks', 'query'],
    createTasks: ['POST', '/api/tasks/batch', 'body keyed'],
    completeAll: ['POST', '/api/tasks/complete-all', ''],
    listChanges: ['GET', '/api/tasks/changes', 'query'],
    streamChanges: ['GET', '/api/tasks/events', 'query stream'],
    emptyTrash: ['DELETE', '/api/tasks/trash', ''],
    purgeTask: ['DELETE', '/api/tasks/trash/{task_id}', ''],
    getTaskSummary: ['GET', '/api/tasks/summary', 'query'],
    listTags: ['GET', '/api/tasks/tags', 'query pages'],
    renameTag: ['PATCH', '/api/tasks/tags/{tag}', 'body keyed'],
    removeTag: ['DELETE', '/api/tasks/tags/{tag}', 'keyed'],
    exportTasks: ['GET', '/api/tasks/export', 'query text'],
    importTasks: ['POST', '/api/tasks/import', 'body keyed'],
    getTask: ['GET', '/api/tasks/{task_id}', ''],
    replaceTask: ['PUT', '/api/tasks/{task_id}', 'body'],
    updateTask: ['PATCH', '/api/tasks/{task_id}', 'body'],
    deleteTask: ['DELETE', '/api/tasks/{task_id}', ''],
    toggleTask: ['PATCH', '/api/tasks/{task_id}/complete', 'keyed'],
    moveTask: ['PATCH', '/api/tasks/{task_id}/position', 'body keyed'],
    restoreTask: ['POST', '/api/tasks/{task_id}/restore', ''],
    listUserTasks: ['GET', '/api/{user_id}/tasks', 'query pages commas:priority'],
    createUserTask: ['POST', '/api/{user_id}/tasks', 'body keyed'],
    getUserTask: ['GET', '/api/{user_id}/tasks/{task_id}', ''],
    replaceUserTask: ['PUT', '/api/{user_id}/tasks/{task_id}', 'body'],
    updateUserTask: ['PATCH', '/api/{user_id}/tasks/{task_id}', 'body'],
    deleteUserTask: ['DELETE', '/api/{user_id}/tasks/{task_id}', ''],
    toggleUserTask: ['PATCH', '/api/{user_id}/tasks/{task_id}/complete', 'keyed'],
    getUsage: ['GET', '/api/usage', ''],
    signUp: ['POST', '/api/auth/signup', 'body public'],
    logIn: ['POST', '/api/auth/login', 'body public'],
    getCurrentUser: ['GET', '/api/auth/me', ''],
    changePassword: ['POST', '/api/auth/change-password', 'body'],
    changeEmail: ['POST', '/api/auth/change-email', 'body'],
    deleteAccount: ['POST', '/api/auth/delete-account', 'body'],
    listAccessTokens: ['GET', '/api/auth/access-tokens', ''],
    createAccessToken: ['POST', '/api/auth/access-tokens', 'body'],
    revokeAccessToken: ['DELETE', '/api/auth/access-tokens/{token_id}', ''],
    logOutEverywhere: ['POST', '/api/auth/logout-everywhere', ''],
    logOut: ['POST', '/api/auth/logout', ''],
    getHealth: ['GET', '/health', 'public'],
    getReadiness: ['GET', '/ready', 'public'],
};
const createClient = (options) => (0, runtime_cjs_1.connect)(operations, options);
exports.createClient = createClient;
