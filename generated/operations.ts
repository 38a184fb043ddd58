// Made from openapi.yaml by `npm run generate`. Do not edit.
/** The SHA-256 of the openapi.yaml that generated/ was made from. */
export const contractDigest = '546b06305641dc3df7b3de4b1de2ae768e07be19df991c2d512b06cf0623251b';

export const operationTable = {
  "listTasks": {
    "method": "get",
    "path": "/api/tasks",
    "secured": true,
    "success": 200,
    "bodyLimit": null,
    "conversions": [
      [
        "limit",
        "integer"
      ]
    ],
    "normalizations": [
      [
        "trim",
        "query",
        "q"
      ]
    ],
    "takesKey": false,
    "stores": null,
    "changesTasks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null
  },
  "createTask": {
    "method": "post",
    "path": "/api/tasks",
    "secured": true,
    "success": 201,
    "bodyLimit": 100000,
    "conversions": [],
    "normalizations": [
      [
        "trim",
        "requestBody",
        "title"
      ]
    ],
    "takesKey": true,
    "stores": "tasks",
    "changesTasks": true,
    "needsClientAddress": false,
    "onlyWithQuery": null
  },
  "clearCompleted": {
    "method": "delete",
    "path": "/api/tasks",
    "secured": true,
    "success": 200,
    "bodyLimit": null,
    "conversions": [],
    "normalizations": [],
    "takesKey": false,
    "stores": null,
    "changesTasks": true,
    "needsClientAddress": false,
    "onlyWithQuery": "status"
  },
  "createTasks": {
    "method": "post",
    "path": "/api/tasks/batch",
    "secured": true,
    "success": 201,
    "bodyLimit": 100000,
    "conversions": [],
    "normalizations": [
      [
        "trim",
        "requestBody",
        "tasks",
        "*",
        "title"
      ]
    ],
    "takesKey": true,
    "stores": "tasks",
    "changesTasks": true,
    "needsClientAddress": false,
    "onlyWithQuery": null
  },
  "completeAll": {
    "method": "post",
    "path": "/api/tasks/complete-all",
    "secured": true,
    "success": 200,
    "bodyLimit": null,
    "conversions": [],
    "normalizations": [],
    "takesKey": false,
    "stores": null,
    "changesTasks": true,
    "needsClientAddress": false,
    "onlyWithQuery": null
  },
  "listChanges": {
    "method": "get",
    "path": "/api/tasks/changes",
    "secured": true,
    "success": 200,
    "bodyLimit": null,
    "conversions": [
      [
        "limit",
        "integer"
      ]
    ],
    "normalizations": [],
    "takesKey": false,
    "stores": null,
    "changesTasks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null
  },
  "streamChanges": {
    "method": "get",
    "path": "/api/tasks/events",
    "secured": true,
    "success": 200,
    "bodyLimit": null,
    "conversions": [
      [
        "seconds",
        "integer"
      ]
    ],
    "normalizations": [],
    "takesKey": false,
    "stores": null,
    "changesTasks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null
  },
  "emptyTrash": {
    "method": "delete",
    "path": "/api/tasks/trash",
    "secured": true,
    "success": 200,
    "bodyLimit": null,
    "conversions": [],
    "normalizations": [],
    "takesKey": false,
    "stores": null,
    "changesTasks": true,
    "needsClientAddress": false,
    "onlyWithQuery": null
  },
  "purgeTask": {
    "method": "delete",
    "path": "/api/tasks/trash/{task_id}",
    "secured": true,
    "success": 204,
    "bodyLimit": null,
    "conversions": [],
    "normalizations": [
      [
        "lowerCase",
        "path",
        "task_id"
      ]
    ],
    "takesKey": false,
    "stores": null,
    "changesTasks": true,
    "needsClientAddress": false,
    "onlyWithQuery": null
  },
  "getTask": {
    "method": "get",
    "path": "/api/tasks/{task_id}",
    "secured": true,
    "success": 200,
    "bodyLimit": null,
    "conversions": [],
    "normalizations": [
      [
        "lowerCase",
        "path",
        "task_id"
      ]
    ],
    "takesKey": false,
    "stores": null,
    "changesTasks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null
  },
  "replaceTask": {
    "method": "put",
    "path": "/api/tasks/{task_id}",
    "secured": true,
    "success": 200,
    "bodyLimit": 100000,
    "conversions": [],
    "normalizations": [
      [
        "lowerCase",
        "path",
        "task_id"
      ],
      [
        "trim",
        "requestBody",
        "title"
      ]
    ],
    "takesKey": false,
    "stores": "text",
    "changesTasks": true,
    "needsClientAddress": false,
    "onlyWithQuery": null
  },
  "deleteTask": {
    "method": "delete",
    "path": "/api/tasks/{task_id}",
    "secured": true,
    "success": 204,
    "bodyLimit": null,
    "conversions": [],
    "normalizations": [
      [
        "lowerCase",
        "path",
        "task_id"
      ]
    ],
    "takesKey": false,
    "stores": null,
    "changesTasks": true,
    "needsClientAddress": false,
    "onlyWithQuery": null
  },
  "updateTask": {
    "method": "patch",
    "path": "/api/tasks/{task_id}",
    "secured": true,
    "success": 200,
    "bodyLimit": 100000,
    "conversions": [],
    "normalizations": [
      [
        "lowerCase",
        "path",
        "task_id"
      ],
      [
        "trim",
        "requestBody",
        "title"
      ]
    ],
    "takesKey": false,
    "stores": "text",
    "changesTasks": true,
    "needsClientAddress": false,
    "onlyWithQuery": null
  },
  "toggleTask": {
    "method": "patch",
    "path": "/api/tasks/{task_id}/complete",
    "secured": true,
    "success": 200,
    "bodyLimit": null,
    "conversions": [],
    "normalizations": [
      [
        "lowerCase",
        "path",
        "task_id"
      ]
    ],
    "takesKey": true,
    "stores": null,
    "changesTasks": true,
    "needsClientAddress": false,
    "onlyWithQuery": null
  },
  "restoreTask": {
    "method": "post",
    "path": "/api/tasks/{task_id}/restore",
    "secured": true,
    "success": 200,
    "bodyLimit": null,
    "conversions": [],
    "normalizations": [
      [
        "lowerCase",
        "path",
        "task_id"
      ]
    ],
    "takesKey": false,
    "stores": null,
    "changesTasks": true,
    "needsClientAddress": false,
    "onlyWithQuery": null
  },
  "listUserTasks": {
    "method": "get",
    "path": "/api/{user_id}/tasks",
    "secured": true,
    "success": 200,
    "bodyLimit": null,
    "conversions": [
      [
        "limit",
        "integer"
      ]
    ],
    "normalizations": [
      [
        "trim",
        "query",
        "q"
      ]
    ],
    "takesKey": false,
    "stores": null,
    "changesTasks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null
  },
  "createUserTask": {
    "method": "post",
    "path": "/api/{user_id}/tasks",
    "secured": true,
    "success": 201,
    "bodyLimit": 100000,
    "conversions": [],
    "normalizations": [
      [
        "trim",
        "requestBody",
        "title"
      ]
    ],
    "takesKey": true,
    "stores": "tasks",
    "changesTasks": true,
    "needsClientAddress": false,
    "onlyWithQuery": null
  },
  "getUserTask": {
    "method": "get",
    "path": "/api/{user_id}/tasks/{task_id}",
    "secured": true,
    "success": 200,
    "bodyLimit": null,
    "conversions": [],
    "normalizations": [
      [
        "lowerCase",
        "path",
        "task_id"
      ]
    ],
    "takesKey": false,
    "stores": null,
    "changesTasks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null
  },
  "replaceUserTask": {
    "method": "put",
    "path": "/api/{user_id}/tasks/{task_id}",
    "secured": true,
    "success": 200,
    "bodyLimit": 100000,
    "conversions": [],
    "normalizations": [
      [
        "lowerCase",
        "path",
        "task_id"
      ],
      [
        "trim",
        "requestBody",
        "title"
      ]
    ],
    "takesKey": false,
    "stores": "text",
    "changesTasks": true,
    "needsClientAddress": false,
    "onlyWithQuery": null
  },
  "deleteUserTask": {
    "method": "delete",
    "path": "/api/{user_id}/tasks/{task_id}",
    "secured": true,
    "success": 204,
    "bodyLimit": null,
    "conversions": [],
    "normalizations": [
      [
        "lowerCase",
        "path",
        "task_id"
      ]
    ],
    "takesKey": false,
    "stores": null,
    "changesTasks": true,
    "needsClientAddress": false,
    "onlyWithQuery": null
  },
  "updateUserTask": {
    "method": "patch",
    "path": "/api/{user_id}/tasks/{task_id}",
    "secured": true,
    "success": 200,
    "bodyLimit": 100000,
    "conversions": [],
    "normalizations": [
      [
        "lowerCase",
        "path",
        "task_id"
      ],
      [
        "trim",
        "requestBody",
        "title"
      ]
    ],
    "takesKey": false,
    "stores": "text",
    "changesTasks": true,
    "needsClientAddress": false,
    "onlyWithQuery": null
  },
  "toggleUserTask": {
    "method": "patch",
    "path": "/api/{user_id}/tasks/{task_id}/complete",
    "secured": true,
    "success": 200,
    "bodyLimit": null,
    "conversions": [],
    "normalizations": [
      [
        "lowerCase",
        "path",
        "task_id"
      ]
    ],
    "takesKey": true,
    "stores": null,
    "changesTasks": true,
    "needsClientAddress": false,
    "onlyWithQuery": null
  },
  "getUsage": {
    "method": "get",
    "path": "/api/usage",
    "secured": true,
    "success": 200,
    "bodyLimit": null,
    "conversions": [],
    "normalizations": [],
    "takesKey": false,
    "stores": null,
    "changesTasks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null
  },
  "signUp": {
    "method": "post",
    "path": "/api/auth/signup",
    "secured": false,
    "success": 201,
    "bodyLimit": 10000,
    "conversions": [],
    "normalizations": [
      [
        "trim",
        "requestBody",
        "email"
      ]
    ],
    "takesKey": false,
    "stores": null,
    "changesTasks": false,
    "needsClientAddress": true,
    "onlyWithQuery": null
  },
  "logIn": {
    "method": "post",
    "path": "/api/auth/login",
    "secured": false,
    "success": 200,
    "bodyLimit": 10000,
    "conversions": [],
    "normalizations": [
      [
        "trim",
        "requestBody",
        "email"
      ]
    ],
    "takesKey": false,
    "stores": null,
    "changesTasks": false,
    "needsClientAddress": true,
    "onlyWithQuery": null
  },
  "getCurrentUser": {
    "method": "get",
    "path": "/api/auth/me",
    "secured": true,
    "success": 200,
    "bodyLimit": null,
    "conversions": [],
    "normalizations": [],
    "takesKey": false,
    "stores": null,
    "changesTasks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null
  },
  "changePassword": {
    "method": "post",
    "path": "/api/auth/change-password",
    "secured": true,
    "success": 200,
    "bodyLimit": 10000,
    "conversions": [],
    "normalizations": [],
    "takesKey": false,
    "stores": null,
    "changesTasks": false,
    "needsClientAddress": true,
    "onlyWithQuery": null
  },
  "changeEmail": {
    "method": "post",
    "path": "/api/auth/change-email",
    "secured": true,
    "success": 200,
    "bodyLimit": 10000,
    "conversions": [],
    "normalizations": [
      [
        "trim",
        "requestBody",
        "email"
      ]
    ],
    "takesKey": false,
    "stores": null,
    "changesTasks": false,
    "needsClientAddress": true,
    "onlyWithQuery": null
  },
  "deleteAccount": {
    "method": "post",
    "path": "/api/auth/delete-account",
    "secured": true,
    "success": 204,
    "bodyLimit": 10000,
    "conversions": [],
    "normalizations": [],
    "takesKey": false,
    "stores": null,
    "changesTasks": false,
    "needsClientAddress": true,
    "onlyWithQuery": null
  },
  "logOutEverywhere": {
    "method": "post",
    "path": "/api/auth/logout-everywhere",
    "secured": true,
    "success": 204,
    "bodyLimit": null,
    "conversions": [],
    "normalizations": [],
    "takesKey": false,
    "stores": null,
    "changesTasks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null
  },
  "logOut": {
    "method": "post",
    "path": "/api/auth/logout",
    "secured": true,
    "success": 204,
    "bodyLimit": null,
    "conversions": [],
    "normalizations": [],
    "takesKey": false,
    "stores": null,
    "changesTasks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null
  },
  "getHealth": {
    "method": "get",
    "path": "/health",
    "secured": false,
    "success": 200,
    "bodyLimit": null,
    "conversions": [],
    "normalizations": [],
    "takesKey": false,
    "stores": null,
    "changesTasks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null
  },
  "getReadiness": {
    "method": "get",
    "path": "/ready",
    "secured": false,
    "success": 200,
    "bodyLimit": null,
    "conversions": [],
    "normalizations": [],
    "takesKey": false,
    "stores": null,
    "changesTasks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null
  }
} as const;
