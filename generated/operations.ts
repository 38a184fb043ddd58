// Made from openapi.yaml by `npm run generate`. Do not edit.
/** The SHA-256 of the openapi.yaml that generated/ was made from. */
export const contractDigest = '472860c6f3c81d19c13f1b1c73293fa63156efa280ed9b3de5978bc8301eb744';

export const operationTable = {
  "listTasks": {
    "method": "get",
    "path": "/api/tasks",
    "secured": true,
    "success": 200,
    "formed": [
      [
        "trimmed",
        "query",
        "q"
      ]
    ]
  },
  "createTask": {
    "method": "post",
    "path": "/api/tasks",
    "secured": true,
    "success": 201,
    "formed": [
      [
        "trimmed",
        "requestBody",
        "title"
      ]
    ]
  },
  "clearCompleted": {
    "method": "delete",
    "path": "/api/tasks",
    "secured": true,
    "success": 200,
    "formed": []
  },
  "createTasks": {
    "method": "post",
    "path": "/api/tasks/batch",
    "secured": true,
    "success": 201,
    "formed": [
      [
        "trimmed",
        "requestBody",
        "tasks",
        "*",
        "title"
      ]
    ]
  },
  "completeAll": {
    "method": "post",
    "path": "/api/tasks/complete-all",
    "secured": true,
    "success": 200,
    "formed": []
  },
  "listChanges": {
    "method": "get",
    "path": "/api/tasks/changes",
    "secured": true,
    "success": 200,
    "formed": []
  },
  "streamChanges": {
    "method": "get",
    "path": "/api/tasks/events",
    "secured": true,
    "success": 200,
    "formed": []
  },
  "emptyTrash": {
    "method": "delete",
    "path": "/api/tasks/trash",
    "secured": true,
    "success": 200,
    "formed": []
  },
  "purgeTask": {
    "method": "delete",
    "path": "/api/tasks/trash/{task_id}",
    "secured": true,
    "success": 204,
    "formed": [
      [
        "lowerCase",
        "path",
        "task_id"
      ]
    ]
  },
  "getTask": {
    "method": "get",
    "path": "/api/tasks/{task_id}",
    "secured": true,
    "success": 200,
    "formed": [
      [
        "lowerCase",
        "path",
        "task_id"
      ]
    ]
  },
  "replaceTask": {
    "method": "put",
    "path": "/api/tasks/{task_id}",
    "secured": true,
    "success": 200,
    "formed": [
      [
        "lowerCase",
        "path",
        "task_id"
      ],
      [
        "trimmed",
        "requestBody",
        "title"
      ]
    ]
  },
  "deleteTask": {
    "method": "delete",
    "path": "/api/tasks/{task_id}",
    "secured": true,
    "success": 204,
    "formed": [
      [
        "lowerCase",
        "path",
        "task_id"
      ]
    ]
  },
  "updateTask": {
    "method": "patch",
    "path": "/api/tasks/{task_id}",
    "secured": true,
    "success": 200,
    "formed": [
      [
        "lowerCase",
        "path",
        "task_id"
      ],
      [
        "trimmed",
        "requestBody",
        "title"
      ]
    ]
  },
  "toggleTask": {
    "method": "patch",
    "path": "/api/tasks/{task_id}/complete",
    "secured": true,
    "success": 200,
    "formed": [
      [
        "lowerCase",
        "path",
        "task_id"
      ]
    ]
  },
  "restoreTask": {
    "method": "post",
    "path": "/api/tasks/{task_id}/restore",
    "secured": true,
    "success": 200,
    "formed": [
      [
        "lowerCase",
        "path",
        "task_id"
      ]
    ]
  },
  "listUserTasks": {
    "method": "get",
    "path": "/api/{user_id}/tasks",
    "secured": true,
    "success": 200,
    "formed": [
      [
        "trimmed",
        "query",
        "q"
      ]
    ]
  },
  "createUserTask": {
    "method": "post",
    "path": "/api/{user_id}/tasks",
    "secured": true,
    "success": 201,
    "formed": [
      [
        "trimmed",
        "requestBody",
        "title"
      ]
    ]
  },
  "getUserTask": {
    "method": "get",
    "path": "/api/{user_id}/tasks/{task_id}",
    "secured": true,
    "success": 200,
    "formed": [
      [
        "lowerCase",
        "path",
        "task_id"
      ]
    ]
  },
  "replaceUserTask": {
    "method": "put",
    "path": "/api/{user_id}/tasks/{task_id}",
    "secured": true,
    "success": 200,
    "formed": [
      [
        "lowerCase",
        "path",
        "task_id"
      ],
      [
        "trimmed",
        "requestBody",
        "title"
      ]
    ]
  },
  "deleteUserTask": {
    "method": "delete",
    "path": "/api/{user_id}/tasks/{task_id}",
    "secured": true,
    "success": 204,
    "formed": [
      [
        "lowerCase",
        "path",
        "task_id"
      ]
    ]
  },
  "updateUserTask": {
    "method": "patch",
    "path": "/api/{user_id}/tasks/{task_id}",
    "secured": true,
    "success": 200,
    "formed": [
      [
        "lowerCase",
        "path",
        "task_id"
      ],
      [
        "trimmed",
        "requestBody",
        "title"
      ]
    ]
  },
  "toggleUserTask": {
    "method": "patch",
    "path": "/api/{user_id}/tasks/{task_id}/complete",
    "secured": true,
    "success": 200,
    "formed": [
      [
        "lowerCase",
        "path",
        "task_id"
      ]
    ]
  },
  "signUp": {
    "method": "post",
    "path": "/api/auth/signup",
    "secured": false,
    "success": 201,
    "formed": [
      [
        "trimmed",
        "requestBody",
        "email"
      ]
    ]
  },
  "logIn": {
    "method": "post",
    "path": "/api/auth/login",
    "secured": false,
    "success": 200,
    "formed": [
      [
        "trimmed",
        "requestBody",
        "email"
      ]
    ]
  },
  "getCurrentUser": {
    "method": "get",
    "path": "/api/auth/me",
    "secured": true,
    "success": 200,
    "formed": []
  },
  "changePassword": {
    "method": "post",
    "path": "/api/auth/change-password",
    "secured": true,
    "success": 200,
    "formed": []
  },
  "changeEmail": {
    "method": "post",
    "path": "/api/auth/change-email",
    "secured": true,
    "success": 200,
    "formed": [
      [
        "trimmed",
        "requestBody",
        "email"
      ]
    ]
  },
  "deleteAccount": {
    "method": "post",
    "path": "/api/auth/delete-account",
    "secured": true,
    "success": 204,
    "formed": []
  },
  "logOutEverywhere": {
    "method": "post",
    "path": "/api/auth/logout-everywhere",
    "secured": true,
    "success": 204,
    "formed": []
  },
  "logOut": {
    "method": "post",
    "path": "/api/auth/logout",
    "secured": true,
    "success": 204,
    "formed": []
  },
  "getHealth": {
    "method": "get",
    "path": "/health",
    "secured": false,
    "success": 200,
    "formed": []
  },
  "getReadiness": {
    "method": "get",
    "path": "/ready",
    "secured": false,
    "success": 200,
    "formed": []
  }
} as const;
