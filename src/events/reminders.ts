import type { Logger } from 'pino';
import type { UserId } from '../base/user';
import { findDue, noticeDue } from '../db/due-reminders';
import type { Pool } from '../db/pool/connection';
import { logFailure } from './log-failure';
import { sparing } from './watch';

interface ReminderOptions {
  readonly database: Pool;
  readonly log: Logger;
  /** Whether there is anybody to tell: otherwise nothing is looked for, and what is due comes later. */
  readonly isFollowed: () => boolean;
  /** Called when reminders of a user's tasks have become due. */
  readonly onDue: (user: UserId) => void;
}

/** Milliseconds between two looks. */
const interval = 1000;

/**
 * Looks for reminders that have become due, once a second; every ten seconds where tables are distributed, because each look asks all servers.
 * A look reads one entry of an index while none is due, however many are to come. Several processes may look: each reminder is noticed once.
 */
export function startReminders({ database, log, isFollowed, onDue }: ReminderOptions): { stop(): void } {
  let isStopped = false;
  let timer = setTimeout(look, interval).unref();

  async function look(): Promise<void> {
    try {
      if (isFollowed()) await noticeAll();
    } catch (error) {
      logFailure(log, error, 'reminders were not looked for: the next look tries again');
    }
    if (!isStopped) timer = setTimeout(look, database.isDistributed ? interval * sparing : interval).unref();
  }

  async function noticeAll(): Promise<void> {
    /** Users whose lists others are changing. */
    const busy = new Set<UserId>();
    while (!isStopped) {
      const tasks = await findDue(database.background, busy);
      if (tasks.length === 0) return;
      const users = await noticeDue(database.background, tasks);
      for (const user of users) onDue(user);
      for (const { user_id } of tasks) if (!users.has(user_id)) busy.add(user_id);
    }
  }

  return {
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
