// Made from openapi.yaml by `npm run generate`. Do not edit.
/** The SHA-256 of the openapi.yaml that generated/ was made from. */
export const contractDigest = '8ede6e3aff87c92a9cce6552099c76ccac95013070164be8e5b177a9e3b40b1e';

export const operationTable = {
  "listTasks": {
    "method": "get",
    "path": "/api/tasks",
    "secured": true,
    "success": 200
  },
  "createTask": {
    "method": "post",
    "path": "/api/tasks",
    "secured": true,
    "success": 201
  },
  "clearCompleted": {
    "method": "delete",
    "path": "/api/tasks",
    "secured": true,
    "success": 200
  },
  "createTasks": {
    "method": "post",
    "path": "/api/tasks/batch",
    "secured": true,
    "success": 201
  },
  "completeAll": {
    "method": "post",
    "path": "/api/tasks/complete-all",
    "secured": true,
    "success": 200
  },
  "listChanges": {
    "method": "get",
    "path": "/api/tasks/changes",
    "secured": true,
    "success": 200
  },
  "streamChanges": {
    "method": "get",
    "path": "/api/tasks/events",
    "secured": true,
    "success": 200
  },
  "getTask": {
    "method": "get",
    "path": "/api/tasks/{task_id}",
    "secured": true,
    "success": 200
  },
  "replaceTask": {
    "method": "put",
    "path": "/api/tasks/{task_id}",
    "secured": true,
    "success": 200
  },
  "deleteTask": {
    "method": "delete",
    "path": "/api/tasks/{task_id}",
    "secured": true,
    "success": 204
  },
  "updateTask": {
    "method": "patch",
    "path": "/api/tasks/{task_id}",
    "secured": true,
    "success": 200
  },
  "toggleTask": {
    "method": "patch",
    "path": "/api/tasks/{task_id}/complete",
    "secured": true,
    "success": 200
  },
  "restoreTask": {
    "method": "post",
    "path": "/api/tasks/{task_id}/restore",
    "secured": true,
    "success": 200
  },
  "listUserTasks": {
    "method": "get",
    "path": "/api/{user_id}/tasks",
    "secured": true,
    "success": 200
  },
  "createUserTask": {
    "method": "post",
    "path": "/api/{user_id}/tasks",
    "secured": true,
    "success": 201
  },
  "getUserTask": {
    "method": "get",
    "path": "/api/{user_id}/tasks/{task_id}",
    "secured": true,
    "success": 200
  },
  "replaceUserTask": {
    "method": "put",
    "path": "/api/{user_id}/tasks/{task_id}",
    "secured": true,
    "success": 200
  },
  "deleteUserTask": {
    "method": "delete",
    "path": "/api/{user_id}/tasks/{task_id}",
    "secured": true,
    "success": 204
  },
  "updateUserTask": {
    "method": "patch",
    "path": "/api/{user_id}/tasks/{task_id}",
    "secured": true,
    "success": 200
  },
  "toggleUserTask": {
    "method": "patch",
    "path": "/api/{user_id}/tasks/{task_id}/complete",
    "secured": true,
    "success": 200
  },
  "signUp": {
    "method": "post",
    "path": "/api/auth/signup",
    "secured": false,
    "success": 201
  },
  "logIn": {
    "method": "post",
    "path": "/api/auth/login",
    "secured": false,
    "success": 200
  },
  "getCurrentUser": {
    "method": "get",
    "path": "/api/auth/me",
    "secured": true,
    "success": 200
  },
  "changePassword": {
    "method": "post",
    "path": "/api/auth/change-password",
    "secured": true,
    "success": 200
  },
  "deleteAccount": {
    "method": "post",
    "path": "/api/auth/delete-account",
    "secured": true,
    "success": 204
  },
  "logOutEverywhere": {
    "method": "post",
    "path": "/api/auth/logout-everywhere",
    "secured": true,
    "success": 204
  },
  "logOut": {
    "method": "post",
    "path": "/api/auth/logout",
    "secured": true,
    "success": 204
  },
  "getHealth": {
    "method": "get",
    "path": "/health",
    "secured": false,
    "success": 200
  },
  "getReadiness": {
    "method": "get",
    "path": "/ready",
    "secured": false,
    "success": 200
  }
} as const;
