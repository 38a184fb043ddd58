// Made from openapi.yaml by `npm run generate`. Do not edit.
import type { Tool } from '../src/mcp/tool';

export const tools = {
  "list_tasks": {
    "operationId": "listTasks",
    "definition": {
      "name": "list_tasks",
      "title": "List tasks",
      "description": "Finds tasks: by text, status, tags, priority or due date. Use it before you change a task whose id you do not know. Returns tasks with their ids; if there is a next_cursor, there are more: call again with it as cursor and the same filters.",
      "annotations": {
        "readOnlyHint": true,
        "openWorldHint": false
      },
      "inputSchema": {
        "type": "object",
        "properties": {
          "status": {
            "type": "string",
            "description": "Default: all except deleted ones.",
            "enum": [
              "all",
              "pending",
              "completed",
              "deleted"
            ]
          },
          "q": {
            "type": "string",
            "description": "A text in the title or the description."
          },
          "sort": {
            "type": "string",
            "description": "A minus sign reverses the order. Default: -created_at.",
            "enum": [
              "created_at",
              "-created_at",
              "updated_at",
              "-updated_at",
              "due_date",
              "-due_date",
              "priority",
              "-priority",
              "title",
              "-title",
              "position",
              "-position",
              "completed_at",
              "-completed_at",
              "created"
            ]
          },
          "priority": {
            "type": "array",
            "description": "Any of these.",
            "items": {
              "type": "string",
              "enum": [
                "low",
                "medium",
                "high",
                "urgent"
              ]
            }
          },
          "tag": {
            "type": "array",
            "description": "All of these.",
            "items": {
              "type": "string"
            }
          },
          "due": {
            "type": "string",
            "description": "Overdue means pending and late; week is today and six more days.",
            "enum": [
              "overdue",
              "today",
              "tomorrow",
              "week",
              "none",
              "any"
            ]
          },
          "due_after": {
            "type": "string",
            "description": "A day or a time. Excludes it."
          },
          "due_before": {
            "type": "string",
            "description": "A day or a time. Excludes it."
          },
          "time_zone": {
            "type": "string",
            "description": "The IANA time zone of due, due_after and due_before. UTC if left out."
          },
          "completed_after": {
            "type": "string",
            "description": "A time with an offset, like 2026-12-01T17:30:00Z."
          },
          "completed_before": {
            "type": "string",
            "description": "A time with an offset."
          },
          "limit": {
            "type": "integer",
            "description": "How many at most, up to 1000."
          },
          "cursor": {
            "type": "string",
            "description": "The next_cursor of the page before."
          }
        },
        "additionalProperties": false
      },
      "outputSchema": {
        "type": "object",
        "properties": {
          "notice": {
            "type": "string"
          },
          "tasks": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "id": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "description": {
                  "type": "string"
                },
                "completed": {
                  "type": "boolean"
                },
                "completed_at": {
                  "type": "string"
                },
                "priority": {
                  "type": "string"
                },
                "tags": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                },
                "due_date": {
                  "type": "string"
                },
                "time_zone": {
                  "type": "string"
                },
                "recurrence": {
                  "type": "string"
                },
                "reminders": {
                  "type": "array",
                  "items": {
                    "type": "integer"
                  }
                },
                "deleted_at": {
                  "type": "string"
                }
              }
            }
          },
          "next_cursor": {
            "type": "string"
          }
        }
      }
    },
    "places": {
      "status": "query",
      "q": "query",
      "sort": "query",
      "priority": "query",
      "tag": "query",
      "due": "query",
      "due_after": "query",
      "due_before": "query",
      "time_zone": "query",
      "completed_after": "query",
      "completed_before": "query",
      "limit": "query",
      "cursor": "query"
    },
    "fixed": {},
    "defaults": {
      "limit": 50
    },
    "list": "tasks",
    "hidden": [
      "user_id",
      "position",
      "series_id",
      "version",
      "created_at",
      "updated_at"
    ],
    "hints": {},
    "marked": true
  },
  "add_task": {
    "operationId": "createTasks",
    "definition": {
      "name": "add_task",
      "title": "Add tasks",
      "description": "Adds one task or several (up to 100, all of them or none). Use it for whatever the user wants to remember or plan. Returns the new tasks with their ids.",
      "annotations": {
        "readOnlyHint": false,
        "destructiveHint": false,
        "idempotentHint": false,
        "openWorldHint": false
      },
      "inputSchema": {
        "type": "object",
        "properties": {
          "tasks": {
            "type": "array",
            "description": "1 to 100 new tasks, in up to 100 kB.",
            "items": {
              "type": "object",
              "properties": {
                "title": {
                  "type": "string",
                  "description": "What there is to do, in up to 200 characters."
                },
                "description": {
                  "type": "string",
                  "description": "More about the task, in up to 2000 characters."
                },
                "priority": {
                  "type": "string",
                  "description": "Medium if left out of a new task.",
                  "enum": [
                    "low",
                    "medium",
                    "high",
                    "urgent"
                  ]
                },
                "tags": {
                  "type": "array",
                  "description": "Up to 20 words of up to 50 characters, without commas.",
                  "items": {
                    "type": "string"
                  }
                },
                "due_date": {
                  "type": "string",
                  "description": "A day like 2026-12-01, or a time with an offset like 2026-12-01T17:30:00+05:00."
                },
                "time_zone": {
                  "type": "string",
                  "description": "The IANA time zone of the due date, like Asia/Karachi."
                },
                "recurrence": {
                  "type": "string",
                  "description": "An RRULE, like FREQ=WEEKLY;BYDAY=MO,TH. It needs a due_date."
                },
                "reminders": {
                  "type": "array",
                  "description": "Minutes before it is due. For a day they count from its beginning: -540 is nine o’clock.",
                  "items": {
                    "type": "integer"
                  }
                }
              },
              "required": [
                "title"
              ],
              "additionalProperties": false
            }
          }
        },
        "required": [
          "tasks"
        ],
        "additionalProperties": false
      },
      "outputSchema": {
        "type": "object",
        "properties": {
          "notice": {
            "type": "string"
          },
          "tasks": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "id": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "completed": {
                  "type": "boolean"
                },
                "priority": {
                  "type": "string"
                },
                "due_date": {
                  "type": "string"
                },
                "recurrence": {
                  "type": "string"
                }
              }
            }
          }
        }
      }
    },
    "places": {},
    "fixed": {},
    "defaults": {},
    "list": "tasks",
    "hidden": [
      "user_id",
      "description",
      "completed_at",
      "tags",
      "time_zone",
      "reminders",
      "position",
      "series_id",
      "version",
      "created_at",
      "updated_at",
      "deleted_at"
    ],
    "hints": {
      "QUOTA_EXCEEDED": "No tool makes room, and delete_task does not. Tell the user."
    },
    "marked": true
  },
  "list_changes": {
    "operationId": "listChanges",
    "definition": {
      "name": "list_changes",
      "title": "List what has changed",
      "description": "Lists what was created, updated or deleted since an earlier call. Without since, all tasks come. Keep next, and send it as since the next time, or at once while more is true.",
      "annotations": {
        "readOnlyHint": true,
        "openWorldHint": false
      },
      "inputSchema": {
        "type": "object",
        "properties": {
          "since": {
            "type": "string",
            "description": "The next of an earlier call."
          },
          "limit": {
            "type": "integer",
            "description": "How many at most, up to 1000."
          }
        },
        "additionalProperties": false
      },
      "outputSchema": {
        "type": "object",
        "properties": {
          "notice": {
            "type": "string"
          },
          "changes": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "type": {
                  "type": "string"
                },
                "task_id": {
                  "type": "string"
                },
                "task": {
                  "type": "object",
                  "properties": {
                    "id": {
                      "type": "string"
                    },
                    "title": {
                      "type": "string"
                    },
                    "description": {
                      "type": "string"
                    },
                    "completed": {
                      "type": "boolean"
                    },
                    "completed_at": {
                      "type": "string"
                    },
                    "priority": {
                      "type": "string"
                    },
                    "tags": {
                      "type": "array",
                      "items": {
                        "type": "string"
                      }
                    },
                    "due_date": {
                      "type": "string"
                    },
                    "time_zone": {
                      "type": "string"
                    },
                    "recurrence": {
                      "type": "string"
                    },
                    "reminders": {
                      "type": "array",
                      "items": {
                        "type": "integer"
                      }
                    },
                    "deleted_at": {
                      "type": "string"
                    }
                  }
                }
              }
            }
          },
          "next": {
            "type": "string"
          },
          "more": {
            "type": "boolean"
          }
        }
      }
    },
    "places": {
      "since": "query",
      "limit": "query"
    },
    "fixed": {},
    "defaults": {
      "limit": 50
    },
    "list": null,
    "hidden": [
      "user_id",
      "position",
      "series_id",
      "version",
      "created_at",
      "updated_at"
    ],
    "hints": {},
    "marked": true
  },
  "task_summary": {
    "operationId": "getTaskSummary",
    "definition": {
      "name": "task_summary",
      "title": "Count tasks",
      "description": "Counts the user's tasks: pending, completed, overdue, due today and this week, by priority. Use it for an overview, instead of listing all tasks.",
      "annotations": {
        "readOnlyHint": true,
        "openWorldHint": false
      },
      "inputSchema": {
        "type": "object",
        "properties": {
          "time_zone": {
            "type": "string",
            "description": "An IANA time zone, like Asia/Karachi, for what is today. UTC if left out."
          }
        },
        "additionalProperties": false
      },
      "outputSchema": {
        "type": "object",
        "properties": {
          "pending": {
            "type": "integer"
          },
          "completed": {
            "type": "integer"
          },
          "overdue": {
            "type": "integer"
          },
          "due_today": {
            "type": "integer"
          },
          "due_this_week": {
            "type": "integer"
          },
          "without_due_date": {
            "type": "integer"
          },
          "by_priority": {
            "type": "object",
            "properties": {
              "low": {
                "type": "integer"
              },
              "medium": {
                "type": "integer"
              },
              "high": {
                "type": "integer"
              },
              "urgent": {
                "type": "integer"
              }
            }
          }
        }
      }
    },
    "places": {
      "time_zone": "query"
    },
    "fixed": {},
    "defaults": {},
    "list": null,
    "hidden": [],
    "hints": {},
    "marked": false
  },
  "list_tags": {
    "operationId": "listTags",
    "definition": {
      "name": "list_tags",
      "title": "List tags",
      "description": "Lists the user's tags and how many tasks have each. Use it before you add a tag, to keep to the tags that exist.",
      "annotations": {
        "readOnlyHint": true,
        "openWorldHint": false
      },
      "inputSchema": {
        "type": "object",
        "properties": {
          "limit": {
            "type": "integer",
            "description": "How many at most, up to 1000."
          },
          "cursor": {
            "type": "string",
            "description": "The next_cursor of the page before."
          }
        },
        "additionalProperties": false
      },
      "outputSchema": {
        "type": "object",
        "properties": {
          "notice": {
            "type": "string"
          },
          "tags": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "name": {
                  "type": "string"
                },
                "tasks": {
                  "type": "integer"
                },
                "pending": {
                  "type": "integer"
                }
              }
            }
          },
          "next_cursor": {
            "type": "string"
          }
        }
      }
    },
    "places": {
      "limit": "query",
      "cursor": "query"
    },
    "fixed": {},
    "defaults": {
      "limit": 100
    },
    "list": "tags",
    "hidden": [],
    "hints": {},
    "marked": true
  },
  "get_task": {
    "operationId": "getTask",
    "definition": {
      "name": "get_task",
      "title": "Get a task",
      "description": "Gets one task by its id, with all its details.",
      "annotations": {
        "readOnlyHint": true,
        "openWorldHint": false
      },
      "inputSchema": {
        "type": "object",
        "properties": {
          "task_id": {
            "type": "string",
            "description": "The id of the task."
          }
        },
        "required": [
          "task_id"
        ],
        "additionalProperties": false
      },
      "outputSchema": {
        "type": "object",
        "properties": {
          "notice": {
            "type": "string"
          },
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "description": {
            "type": "string"
          },
          "completed": {
            "type": "boolean"
          },
          "completed_at": {
            "type": "string"
          },
          "priority": {
            "type": "string"
          },
          "tags": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "due_date": {
            "type": "string"
          },
          "time_zone": {
            "type": "string"
          },
          "recurrence": {
            "type": "string"
          },
          "reminders": {
            "type": "array",
            "items": {
              "type": "integer"
            }
          },
          "series_id": {
            "type": "string"
          },
          "created_at": {
            "type": "string"
          },
          "updated_at": {
            "type": "string"
          },
          "deleted_at": {
            "type": "string"
          }
        }
      }
    },
    "places": {
      "task_id": "path"
    },
    "fixed": {},
    "defaults": {},
    "list": null,
    "hidden": [
      "user_id",
      "position",
      "version"
    ],
    "hints": {
      "TASK_NOT_FOUND": "It may be in the trash. list_tasks with status deleted shows what is there, and restore_task brings it back."
    },
    "marked": true
  },
  "delete_task": {
    "operationId": "deleteTask",
    "definition": {
      "name": "delete_task",
      "title": "Move a task to the trash",
      "description": "Moves a task to the trash. restore_task brings it back within 30 days. A pending task that recurs makes the next one, whose id is next_task_id.",
      "annotations": {
        "readOnlyHint": false,
        "destructiveHint": true,
        "idempotentHint": true,
        "openWorldHint": false
      },
      "inputSchema": {
        "type": "object",
        "properties": {
          "task_id": {
            "type": "string",
            "description": "The id of the task."
          }
        },
        "required": [
          "task_id"
        ],
        "additionalProperties": false
      },
      "outputSchema": {
        "type": "object",
        "properties": {
          "done": {
            "type": "boolean"
          },
          "next_task_id": {
            "type": "string"
          }
        }
      }
    },
    "places": {
      "task_id": "path"
    },
    "fixed": {},
    "defaults": {},
    "list": null,
    "hidden": [],
    "hints": {
      "TASK_NOT_FOUND": "It may be in the trash already. list_tasks with status deleted shows what is there."
    },
    "marked": false
  },
  "update_task": {
    "operationId": "updateTask",
    "definition": {
      "name": "update_task",
      "title": "Change a task",
      "description": "Changes the given fields of a task, and leaves the others. tags replaces all tags. completed set to false reopens a task. Returns the task.",
      "annotations": {
        "readOnlyHint": false,
        "destructiveHint": true,
        "idempotentHint": true,
        "openWorldHint": false
      },
      "inputSchema": {
        "type": "object",
        "properties": {
          "task_id": {
            "type": "string",
            "description": "The id of the task."
          },
          "title": {
            "type": "string",
            "description": "What there is to do, in up to 200 characters."
          },
          "description": {
            "type": "string",
            "description": "More about the task, in up to 2000 characters."
          },
          "completed": {
            "type": "boolean",
            "description": "Whether the task is done."
          },
          "priority": {
            "type": "string",
            "description": "Medium if left out of a new task.",
            "enum": [
              "low",
              "medium",
              "high",
              "urgent"
            ]
          },
          "tags": {
            "type": "array",
            "description": "Up to 20 words of up to 50 characters, without commas.",
            "items": {
              "type": "string"
            }
          },
          "due_date": {
            "type": "string",
            "description": "A day like 2026-12-01, or a time with an offset like 2026-12-01T17:30:00+05:00."
          },
          "time_zone": {
            "type": "string",
            "description": "The IANA time zone of the due date, like Asia/Karachi."
          },
          "recurrence": {
            "type": "string",
            "description": "An RRULE, like FREQ=WEEKLY;BYDAY=MO,TH. It needs a due_date."
          },
          "reminders": {
            "type": "array",
            "description": "Minutes before it is due. For a day they count from its beginning: -540 is nine o’clock.",
            "items": {
              "type": "integer"
            }
          },
          "clear": {
            "type": "array",
            "description": "Fields to empty.",
            "items": {
              "type": "string",
              "enum": [
                "description",
                "due_date",
                "time_zone",
                "recurrence"
              ]
            }
          }
        },
        "required": [
          "task_id"
        ],
        "additionalProperties": false
      },
      "outputSchema": {
        "type": "object",
        "properties": {
          "notice": {
            "type": "string"
          },
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "description": {
            "type": "string"
          },
          "completed": {
            "type": "boolean"
          },
          "completed_at": {
            "type": "string"
          },
          "priority": {
            "type": "string"
          },
          "tags": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "due_date": {
            "type": "string"
          },
          "time_zone": {
            "type": "string"
          },
          "recurrence": {
            "type": "string"
          },
          "reminders": {
            "type": "array",
            "items": {
              "type": "integer"
            }
          },
          "deleted_at": {
            "type": "string"
          },
          "next_task_id": {
            "type": "string"
          }
        }
      }
    },
    "places": {
      "task_id": "path",
      "clear": "nulls"
    },
    "fixed": {},
    "defaults": {},
    "list": null,
    "hidden": [
      "user_id",
      "position",
      "series_id",
      "version",
      "created_at",
      "updated_at"
    ],
    "hints": {
      "QUOTA_EXCEEDED": "No tool makes room, and delete_task does not. Tell the user.",
      "TASK_NOT_FOUND": "It may be in the trash. list_tasks with status deleted shows what is there, and restore_task brings it back."
    },
    "marked": true
  },
  "complete_task": {
    "operationId": "updateTask",
    "definition": {
      "name": "complete_task",
      "title": "Complete a task",
      "description": "Marks a task as done; it stays done if it already was. If the task recurs, the next one is made, and next_task_id is its id. Returns the task.",
      "annotations": {
        "readOnlyHint": false,
        "destructiveHint": false,
        "idempotentHint": true,
        "openWorldHint": false
      },
      "inputSchema": {
        "type": "object",
        "properties": {
          "task_id": {
            "type": "string",
            "description": "The id of the task."
          }
        },
        "required": [
          "task_id"
        ],
        "additionalProperties": false
      },
      "outputSchema": {
        "type": "object",
        "properties": {
          "notice": {
            "type": "string"
          },
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "completed": {
            "type": "boolean"
          },
          "priority": {
            "type": "string"
          },
          "due_date": {
            "type": "string"
          },
          "recurrence": {
            "type": "string"
          },
          "next_task_id": {
            "type": "string"
          }
        }
      }
    },
    "places": {
      "task_id": "path"
    },
    "fixed": {
      "completed": true
    },
    "defaults": {},
    "list": null,
    "hidden": [
      "user_id",
      "description",
      "completed_at",
      "tags",
      "time_zone",
      "reminders",
      "position",
      "series_id",
      "version",
      "created_at",
      "updated_at",
      "deleted_at"
    ],
    "hints": {
      "TASK_NOT_FOUND": "It may be in the trash. list_tasks with status deleted shows what is there, and restore_task brings it back."
    },
    "marked": true
  },
  "restore_task": {
    "operationId": "restoreTask",
    "definition": {
      "name": "restore_task",
      "title": "Restore a task",
      "description": "Brings a task back from the trash, which list_tasks shows with status deleted. Returns the task. The next one of a series, which delete_task made, stays.",
      "annotations": {
        "readOnlyHint": false,
        "destructiveHint": false,
        "idempotentHint": true,
        "openWorldHint": false
      },
      "inputSchema": {
        "type": "object",
        "properties": {
          "task_id": {
            "type": "string",
            "description": "The id of the task."
          }
        },
        "required": [
          "task_id"
        ],
        "additionalProperties": false
      },
      "outputSchema": {
        "type": "object",
        "properties": {
          "notice": {
            "type": "string"
          },
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "completed": {
            "type": "boolean"
          },
          "priority": {
            "type": "string"
          },
          "due_date": {
            "type": "string"
          },
          "recurrence": {
            "type": "string"
          }
        }
      }
    },
    "places": {
      "task_id": "path"
    },
    "fixed": {},
    "defaults": {},
    "list": null,
    "hidden": [
      "user_id",
      "description",
      "completed_at",
      "tags",
      "time_zone",
      "reminders",
      "position",
      "series_id",
      "version",
      "created_at",
      "updated_at",
      "deleted_at"
    ],
    "hints": {
      "QUOTA_EXCEEDED": "No tool makes room, and delete_task does not. Tell the user.",
      "TASK_NOT_FOUND": "Only a task in the trash can be restored. It may be restored already, as get_task tells; list_tasks with status deleted shows what is there."
    },
    "marked": true
  }
} as const satisfies Readonly<Record<string, Tool>>;
