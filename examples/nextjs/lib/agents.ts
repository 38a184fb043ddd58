import { fetchClientMetadataResource } from '@better-auth/cimd/node';
import { forAgents } from './for-agents.ts';

const { AUTH_MODE, TASKS_URL } = process.env;

/** None with a shared secret: the tokens of agents are signed with published keys. */
export const agents = AUTH_MODE !== 'secret' && TASKS_URL ? forAgents(TASKS_URL, { fetchClientMetadataResource }) : [];
