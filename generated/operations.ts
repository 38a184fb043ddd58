// Made from openapi.yaml by `npm run generate`. Do not edit.
/** The SHA-256 of the openapi.yaml that generated/ was made from. */
export const contractDigest = 'f07ef0ec45dd9e4d9b19c616e62309a5eee11fce5139d74308095f370ba99f37';

export const operationTable = {
  "listTasks": {
    "method": "get",
    "path": "/api/tasks",
    "secured": true,
    "scope": "tasks:read",
    "success": 200,
    "bodyLimit": null,
    "maxValues": 2000,
    "lines": null,
    "conversions": [
      [
        "priority",
        "commas"
      ],
      [
        "tag",
        "list"
      ],
      [
        "recurring",
        "boolean"
      ],
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
      ],
      [
        "trim",
        "query",
        "tag",
        "*"
      ]
    ],
    "takesKey": false,
    "stores": null,
    "changesTasks": false,
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "createTask": {
    "method": "post",
    "path": "/api/tasks",
    "secured": true,
    "scope": "tasks:write",
    "success": 201,
    "bodyLimit": 100000,
    "maxValues": 2000,
    "lines": null,
    "conversions": [],
    "normalizations": [
      [
        "trim",
        "requestBody",
        "title"
      ],
      [
        "trim",
        "requestBody",
        "tags",
        "*"
      ]
    ],
    "takesKey": true,
    "stores": "tasks",
    "changesTasks": true,
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "clearCompleted": {
    "method": "delete",
    "path": "/api/tasks",
    "secured": true,
    "scope": "tasks:write",
    "success": 200,
    "bodyLimit": null,
    "maxValues": 2000,
    "lines": null,
    "conversions": [],
    "normalizations": [],
    "takesKey": false,
    "stores": null,
    "changesTasks": true,
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": "status",
    "deprecation": null
  },
  "createTasks": {
    "method": "post",
    "path": "/api/tasks/batch",
    "secured": true,
    "scope": "tasks:write",
    "success": 201,
    "bodyLimit": 100000,
    "maxValues": 2000,
    "lines": null,
    "conversions": [],
    "normalizations": [
      [
        "trim",
        "requestBody",
        "tasks",
        "*",
        "title"
      ],
      [
        "trim",
        "requestBody",
        "tasks",
        "*",
        "tags",
        "*"
      ]
    ],
    "takesKey": true,
    "stores": "tasks",
    "changesTasks": true,
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "completeAll": {
    "method": "post",
    "path": "/api/tasks/complete-all",
    "secured": true,
    "scope": "tasks:write",
    "success": 200,
    "bodyLimit": null,
    "maxValues": 2000,
    "lines": null,
    "conversions": [],
    "normalizations": [],
    "takesKey": false,
    "stores": null,
    "changesTasks": true,
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "listChanges": {
    "method": "get",
    "path": "/api/tasks/changes",
    "secured": true,
    "scope": "tasks:read",
    "success": 200,
    "bodyLimit": null,
    "maxValues": 2000,
    "lines": null,
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
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "streamChanges": {
    "method": "get",
    "path": "/api/tasks/events",
    "secured": true,
    "scope": "tasks:read",
    "success": 200,
    "bodyLimit": null,
    "maxValues": 2000,
    "lines": null,
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
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "emptyTrash": {
    "method": "delete",
    "path": "/api/tasks/trash",
    "secured": true,
    "scope": "tasks:write",
    "success": 200,
    "bodyLimit": null,
    "maxValues": 2000,
    "lines": null,
    "conversions": [],
    "normalizations": [],
    "takesKey": false,
    "stores": null,
    "changesTasks": true,
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "purgeTask": {
    "method": "delete",
    "path": "/api/tasks/trash/{task_id}",
    "secured": true,
    "scope": "tasks:write",
    "success": 204,
    "bodyLimit": null,
    "maxValues": 2000,
    "lines": null,
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
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "getTaskSummary": {
    "method": "get",
    "path": "/api/tasks/summary",
    "secured": true,
    "scope": "tasks:read",
    "success": 200,
    "bodyLimit": null,
    "maxValues": 2000,
    "lines": null,
    "conversions": [],
    "normalizations": [],
    "takesKey": false,
    "stores": null,
    "changesTasks": false,
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "listTags": {
    "method": "get",
    "path": "/api/tasks/tags",
    "secured": true,
    "scope": "tasks:read",
    "success": 200,
    "bodyLimit": null,
    "maxValues": 2000,
    "lines": null,
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
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "removeTag": {
    "method": "delete",
    "path": "/api/tasks/tags/{tag}",
    "secured": true,
    "scope": "tasks:write",
    "success": 200,
    "bodyLimit": null,
    "maxValues": 2000,
    "lines": null,
    "conversions": [],
    "normalizations": [
      [
        "trim",
        "path",
        "tag"
      ]
    ],
    "takesKey": true,
    "stores": null,
    "changesTasks": true,
    "inChunks": true,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "renameTag": {
    "method": "patch",
    "path": "/api/tasks/tags/{tag}",
    "secured": true,
    "scope": "tasks:write",
    "success": 200,
    "bodyLimit": 100000,
    "maxValues": 2000,
    "lines": null,
    "conversions": [],
    "normalizations": [
      [
        "trim",
        "path",
        "tag"
      ],
      [
        "trim",
        "requestBody",
        "name"
      ]
    ],
    "takesKey": true,
    "stores": null,
    "changesTasks": true,
    "inChunks": true,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "exportTasks": {
    "method": "get",
    "path": "/api/tasks/export",
    "secured": true,
    "scope": "tasks:read",
    "success": 200,
    "bodyLimit": null,
    "maxValues": 2000,
    "lines": null,
    "conversions": [],
    "normalizations": [],
    "takesKey": false,
    "stores": null,
    "changesTasks": false,
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "importTasks": {
    "method": "post",
    "path": "/api/tasks/import",
    "secured": true,
    "scope": "tasks:write",
    "success": 200,
    "bodyLimit": 2000000,
    "maxValues": 50000,
    "lines": "tasks",
    "conversions": [],
    "normalizations": [
      [
        "lowerCase",
        "requestBody",
        "tasks",
        "*",
        "id"
      ],
      [
        "trim",
        "requestBody",
        "tasks",
        "*",
        "title"
      ],
      [
        "trim",
        "requestBody",
        "tasks",
        "*",
        "tags",
        "*"
      ],
      [
        "lowerCase",
        "requestBody",
        "tasks",
        "*",
        "series_id"
      ]
    ],
    "takesKey": true,
    "stores": "tasks",
    "changesTasks": true,
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "getTask": {
    "method": "get",
    "path": "/api/tasks/{task_id}",
    "secured": true,
    "scope": "tasks:read",
    "success": 200,
    "bodyLimit": null,
    "maxValues": 2000,
    "lines": null,
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
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "replaceTask": {
    "method": "put",
    "path": "/api/tasks/{task_id}",
    "secured": true,
    "scope": "tasks:write",
    "success": 200,
    "bodyLimit": 100000,
    "maxValues": 2000,
    "lines": null,
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
      ],
      [
        "trim",
        "requestBody",
        "tags",
        "*"
      ]
    ],
    "takesKey": false,
    "stores": "text",
    "changesTasks": true,
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "deleteTask": {
    "method": "delete",
    "path": "/api/tasks/{task_id}",
    "secured": true,
    "scope": "tasks:write",
    "success": 204,
    "bodyLimit": null,
    "maxValues": 2000,
    "lines": null,
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
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "updateTask": {
    "method": "patch",
    "path": "/api/tasks/{task_id}",
    "secured": true,
    "scope": "tasks:write",
    "success": 200,
    "bodyLimit": 100000,
    "maxValues": 2000,
    "lines": null,
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
      ],
      [
        "trim",
        "requestBody",
        "tags",
        "*"
      ]
    ],
    "takesKey": false,
    "stores": "text",
    "changesTasks": true,
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "toggleTask": {
    "method": "patch",
    "path": "/api/tasks/{task_id}/complete",
    "secured": true,
    "scope": "tasks:write",
    "success": 200,
    "bodyLimit": null,
    "maxValues": 2000,
    "lines": null,
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
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "moveTask": {
    "method": "patch",
    "path": "/api/tasks/{task_id}/position",
    "secured": true,
    "scope": "tasks:write",
    "success": 200,
    "bodyLimit": 100000,
    "maxValues": 2000,
    "lines": null,
    "conversions": [],
    "normalizations": [
      [
        "lowerCase",
        "path",
        "task_id"
      ],
      [
        "lowerCase",
        "requestBody",
        "before"
      ],
      [
        "lowerCase",
        "requestBody",
        "after"
      ]
    ],
    "takesKey": true,
    "stores": null,
    "changesTasks": true,
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "restoreTask": {
    "method": "post",
    "path": "/api/tasks/{task_id}/restore",
    "secured": true,
    "scope": "tasks:write",
    "success": 200,
    "bodyLimit": null,
    "maxValues": 2000,
    "lines": null,
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
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "listUserTasks": {
    "method": "get",
    "path": "/api/{user_id}/tasks",
    "secured": true,
    "scope": "tasks:read",
    "success": 200,
    "bodyLimit": null,
    "maxValues": 2000,
    "lines": null,
    "conversions": [
      [
        "priority",
        "commas"
      ],
      [
        "tag",
        "list"
      ],
      [
        "recurring",
        "boolean"
      ],
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
      ],
      [
        "trim",
        "query",
        "tag",
        "*"
      ]
    ],
    "takesKey": false,
    "stores": null,
    "changesTasks": false,
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "createUserTask": {
    "method": "post",
    "path": "/api/{user_id}/tasks",
    "secured": true,
    "scope": "tasks:write",
    "success": 201,
    "bodyLimit": 100000,
    "maxValues": 2000,
    "lines": null,
    "conversions": [],
    "normalizations": [
      [
        "trim",
        "requestBody",
        "title"
      ],
      [
        "trim",
        "requestBody",
        "tags",
        "*"
      ]
    ],
    "takesKey": true,
    "stores": "tasks",
    "changesTasks": true,
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "getUserTask": {
    "method": "get",
    "path": "/api/{user_id}/tasks/{task_id}",
    "secured": true,
    "scope": "tasks:read",
    "success": 200,
    "bodyLimit": null,
    "maxValues": 2000,
    "lines": null,
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
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "replaceUserTask": {
    "method": "put",
    "path": "/api/{user_id}/tasks/{task_id}",
    "secured": true,
    "scope": "tasks:write",
    "success": 200,
    "bodyLimit": 100000,
    "maxValues": 2000,
    "lines": null,
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
      ],
      [
        "trim",
        "requestBody",
        "tags",
        "*"
      ]
    ],
    "takesKey": false,
    "stores": "text",
    "changesTasks": true,
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "deleteUserTask": {
    "method": "delete",
    "path": "/api/{user_id}/tasks/{task_id}",
    "secured": true,
    "scope": "tasks:write",
    "success": 204,
    "bodyLimit": null,
    "maxValues": 2000,
    "lines": null,
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
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "updateUserTask": {
    "method": "patch",
    "path": "/api/{user_id}/tasks/{task_id}",
    "secured": true,
    "scope": "tasks:write",
    "success": 200,
    "bodyLimit": 100000,
    "maxValues": 2000,
    "lines": null,
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
      ],
      [
        "trim",
        "requestBody",
        "tags",
        "*"
      ]
    ],
    "takesKey": false,
    "stores": "text",
    "changesTasks": true,
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "toggleUserTask": {
    "method": "patch",
    "path": "/api/{user_id}/tasks/{task_id}/complete",
    "secured": true,
    "scope": "tasks:write",
    "success": 200,
    "bodyLimit": null,
    "maxValues": 2000,
    "lines": null,
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
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "getUsage": {
    "method": "get",
    "path": "/api/usage",
    "secured": true,
    "scope": "tasks:read",
    "success": 200,
    "bodyLimit": null,
    "maxValues": 2000,
    "lines": null,
    "conversions": [],
    "normalizations": [],
    "takesKey": false,
    "stores": null,
    "changesTasks": false,
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "signUp": {
    "method": "post",
    "path": "/api/auth/signup",
    "secured": false,
    "scope": null,
    "success": 201,
    "bodyLimit": 10000,
    "maxValues": 2000,
    "lines": null,
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
    "inChunks": false,
    "needsClientAddress": true,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "logIn": {
    "method": "post",
    "path": "/api/auth/login",
    "secured": false,
    "scope": null,
    "success": 200,
    "bodyLimit": 10000,
    "maxValues": 2000,
    "lines": null,
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
    "inChunks": false,
    "needsClientAddress": true,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "getCurrentUser": {
    "method": "get",
    "path": "/api/auth/me",
    "secured": true,
    "scope": null,
    "success": 200,
    "bodyLimit": null,
    "maxValues": 2000,
    "lines": null,
    "conversions": [],
    "normalizations": [],
    "takesKey": false,
    "stores": null,
    "changesTasks": false,
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "changePassword": {
    "method": "post",
    "path": "/api/auth/change-password",
    "secured": true,
    "scope": null,
    "success": 200,
    "bodyLimit": 10000,
    "maxValues": 2000,
    "lines": null,
    "conversions": [],
    "normalizations": [],
    "takesKey": false,
    "stores": null,
    "changesTasks": false,
    "inChunks": false,
    "needsClientAddress": true,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "changeEmail": {
    "method": "post",
    "path": "/api/auth/change-email",
    "secured": true,
    "scope": null,
    "success": 200,
    "bodyLimit": 10000,
    "maxValues": 2000,
    "lines": null,
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
    "inChunks": false,
    "needsClientAddress": true,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "deleteAccount": {
    "method": "post",
    "path": "/api/auth/delete-account",
    "secured": true,
    "scope": null,
    "success": 204,
    "bodyLimit": 10000,
    "maxValues": 2000,
    "lines": null,
    "conversions": [],
    "normalizations": [],
    "takesKey": false,
    "stores": null,
    "changesTasks": false,
    "inChunks": false,
    "needsClientAddress": true,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "listAccessTokens": {
    "method": "get",
    "path": "/api/auth/access-tokens",
    "secured": true,
    "scope": null,
    "success": 200,
    "bodyLimit": null,
    "maxValues": 2000,
    "lines": null,
    "conversions": [],
    "normalizations": [],
    "takesKey": false,
    "stores": null,
    "changesTasks": false,
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "createAccessToken": {
    "method": "post",
    "path": "/api/auth/access-tokens",
    "secured": true,
    "scope": null,
    "success": 201,
    "bodyLimit": 10000,
    "maxValues": 2000,
    "lines": null,
    "conversions": [],
    "normalizations": [
      [
        "trim",
        "requestBody",
        "name"
      ]
    ],
    "takesKey": false,
    "stores": null,
    "changesTasks": false,
    "inChunks": false,
    "needsClientAddress": true,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "revokeAccessToken": {
    "method": "delete",
    "path": "/api/auth/access-tokens/{token_id}",
    "secured": true,
    "scope": null,
    "success": 204,
    "bodyLimit": null,
    "maxValues": 2000,
    "lines": null,
    "conversions": [],
    "normalizations": [
      [
        "lowerCase",
        "path",
        "token_id"
      ]
    ],
    "takesKey": false,
    "stores": null,
    "changesTasks": false,
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "logOutEverywhere": {
    "method": "post",
    "path": "/api/auth/logout-everywhere",
    "secured": true,
    "scope": null,
    "success": 204,
    "bodyLimit": null,
    "maxValues": 2000,
    "lines": null,
    "conversions": [],
    "normalizations": [],
    "takesKey": false,
    "stores": null,
    "changesTasks": false,
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "logOut": {
    "method": "post",
    "path": "/api/auth/logout",
    "secured": true,
    "scope": null,
    "success": 204,
    "bodyLimit": null,
    "maxValues": 2000,
    "lines": null,
    "conversions": [],
    "normalizations": [],
    "takesKey": false,
    "stores": null,
    "changesTasks": false,
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "getHealth": {
    "method": "get",
    "path": "/health",
    "secured": false,
    "scope": null,
    "success": 200,
    "bodyLimit": null,
    "maxValues": 2000,
    "lines": null,
    "conversions": [],
    "normalizations": [],
    "takesKey": false,
    "stores": null,
    "changesTasks": false,
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  },
  "getReadiness": {
    "method": "get",
    "path": "/ready",
    "secured": false,
    "scope": null,
    "success": 200,
    "bodyLimit": null,
    "maxValues": 2000,
    "lines": null,
    "conversions": [],
    "normalizations": [],
    "takesKey": false,
    "stores": null,
    "changesTasks": false,
    "inChunks": false,
    "needsClientAddress": false,
    "onlyWithQuery": null,
    "deprecation": null
  }
} as const;
