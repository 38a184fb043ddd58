// Made from openapi.yaml by `npm run generate`. Do not edit.
/** The SHA-256 of the openapi.yaml that generated/ was made from. */
export const contractDigest = 'd3457d72d7fb0927e8e436a959a5c0ae5e33accff01d36c3724abc9c06d2805c';

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
