// Made from openapi.yaml by `npm run generate`. Do not edit.
/** The SHA-256 of the openapi.yaml that generated/ was made from. */
export const contractDigest = '85c59659b2398a203831161b2fba5b31bd982477f44432ff3762c3771762e3e6';

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
    ],
    "stores": null
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
    ],
    "stores": "tasks"
  },
  "clearCompleted": {
    "method": "delete",
    "path": "/api/tasks",
    "secured": true,
    "success": 200,
    "formed": [],
    "stores": null
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
    ],
    "stores": "tasks"
  },
  "completeAll": {
    "method": "post",
    "path": "/api/tasks/complete-all",
    "secured": true,
    "success": 200,
    "formed": [],
    "stores": null
  },
  "listChanges": {
    "method": "get",
    "path": "/api/tasks/changes",
    "secured": true,
    "success": 200,
    "formed": [],
    "stores": null
  },
  "streamChanges": {
    "method": "get",
    "path": "/api/tasks/events",
    "secured": true,
    "success": 200,
    "formed": [],
    "stores": null
  },
  "emptyTrash": {
    "method": "delete",
    "path": "/api/tasks/trash",
    "secured": true,
    "success": 200,
    "formed": [],
    "stores": null
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
    ],
    "stores": null
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
    ],
    "stores": null
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
    ],
    "stores": "text"
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
    ],
    "stores": null
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
    ],
    "stores": "text"
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
    ],
    "stores": null
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
    ],
    "stores": null
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
    ],
    "stores": null
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
    ],
    "stores": "tasks"
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
    ],
    "stores": null
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
    ],
    "stores": "text"
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
    ],
    "stores": null
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
    ],
    "stores": "text"
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
    ],
    "stores": null
  },
  "getUsage": {
    "method": "get",
    "path": "/api/usage",
    "secured": true,
    "success": 200,
    "formed": [],
    "stores": null
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
    ],
    "stores": null
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
    ],
    "stores": null
  },
  "getCurrentUser": {
    "method": "get",
    "path": "/api/auth/me",
    "secured": true,
    "success": 200,
    "formed": [],
    "stores": null
  },
  "changePassword": {
    "method": "post",
    "path": "/api/auth/change-password",
    "secured": true,
    "success": 200,
    "formed": [],
    "stores": null
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
    ],
    "stores": null
  },
  "deleteAccount": {
    "method": "post",
    "path": "/api/auth/delete-account",
    "secured": true,
    "success": 204,
    "formed": [],
    "stores": null
  },
  "logOutEverywhere": {
    "method": "post",
    "path": "/api/auth/logout-everywhere",
    "secured": true,
    "success": 204,
    "formed": [],
    "stores": null
  },
  "logOut": {
    "method": "post",
    "path": "/api/auth/logout",
    "secured": true,
    "success": 204,
    "formed": [],
    "stores": null
  },
  "getHealth": {
    "method": "get",
    "path": "/health",
    "secured": false,
    "success": 200,
    "formed": [],
    "stores": null
  },
  "getReadiness": {
    "method": "get",
    "path": "/ready",
    "secured": false,
    "success": 200,
    "formed": [],
    "stores": null
  }
} as const;
