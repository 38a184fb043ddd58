import { setBounded } from '../../src/base/bounded-map';
import type { Schema } from '../../src/base/contract';
import type { UserId } from '../../src/base/user';
import type { DueReminder } from '../../src/db/due-reminders';
import { newId } from '../../src/db/ids';

/** A task or, with `deleted_at`, one in the trash. */
export type StoredTask = Schema<'Task'> & {
  readonly created_version: number;
  /** Where the rule of a recurring task counts from: milliseconds since 1970. Null when the task makes no next one. */
  readonly recurs_from: number | null;
  /** Whether it has made the next one. */
  readonly has_next?: true;
};

/** The tasks of a user. */
export interface TaskList {
  readonly tasks: Map<string, StoredTask>;
  /** The version of the latest change. */
  version: number;
  /** Deletions up to this version cannot be told any more. */
  forgotten: number;
  /** That have become due, the latest at the end, and up to when they were looked for: milliseconds since 1970. */
  readonly reminders: NotedReminder[];
  remindedUntil: number;
}

/** A reminder that has become due. */
export type NotedReminder = Omit<DueReminder, 'task' | 'late'> & {
  readonly task_id: string;
  /** Of the task when it was due. */
  readonly due_date: string;
};

export interface Account extends Schema<'Account'> {
  readonly email: string;
  readonly password: string;
}

export interface Memory {
  /** The tasks of a user, who has none at first. */
  listOf(user: UserId): TaskList;
  /** @returns the version of the next change of any list */
  nextVersion(): number;
  /** By e-mail address, in lower case. */
  readonly accounts: Map<string, Account>;
  accountOf(user: UserId): Account | undefined;
  /** @returns undefined when there is an account with this address */
  addAccount(email: string, password: string): Account | undefined;
  /** The personal access tokens of a user, by their hashes, in the order in which they were made. */
  tokensOf(user: UserId): Map<string, Schema<'AccessToken'>>;
  forgetUser(user: UserId): void;
}

/** How many tasks a user may have, with those in the trash. A request for more is refused, as by the service with its own limit. */
export const mostTasks = 2000;
/** When there are more users, the tasks of the one who has been away for the longest time are forgotten. */
export const mostUsers = 50;
const mostAccounts = 1000;

/** What the mock remembers until it ends: at most 10 MB for a user, if all texts are as long as they may be. */
export function createMemory(): Memory {
  const lists = new Map<UserId, TaskList>();
  const accounts = new Map<string, Account>();
  const tokens = new Map<UserId, Map<string, Schema<'AccessToken'>>>();
  // Higher than in a mock that ran before, so that clients of that one notice that their sync tokens are of no use.
  let version = Math.floor(Date.now() / 1000);
  const newList = (): TaskList => {
    return { tasks: new Map(), version, forgotten: version, reminders: [], remindedUntil: Date.now() };
  };
  const accountOf = (user: UserId) => [...accounts.values()].find(({ user_id }) => user_id === user);
  return {
    listOf(user) {
      const list = lists.get(user) ?? newList();
      lists.delete(user);
      setBounded(lists, user, list, mostUsers);
      return list;
    },
    nextVersion: () => ++version,
    accounts,
    accountOf,
    addAccount(email, password) {
      if (accounts.has(email)) return undefined;
      const { id: user_id, now: created_at } = newId();
      const account = { user_id, email, created_at, password };
      setBounded(accounts, email, account, mostAccounts);
      return account;
    },
    tokensOf(user) {
      const known = tokens.get(user);
      if (known) return known;
      const none = new Map<string, Schema<'AccessToken'>>();
      setBounded(tokens, user, none, mostAccounts);
      return none;
    },
    forgetUser(user) {
      lists.delete(user);
      tokens.delete(user);
      accounts.delete(accountOf(user)?.email ?? '');
    },
  };
}
