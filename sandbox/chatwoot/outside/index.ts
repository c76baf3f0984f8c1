/** Calls outside of the Application API: a platform app's, and those of an inbox's customers. */

import type { Operation } from '../../contract';
import type { Answer } from '../../server';
import { unauthorized } from '../answers';
import { PLATFORM_TOKEN } from '../auth';
import type { OutsideCall, OutsideHandlers } from './call';
import { clientContacts } from './client-contacts';
import { clientConversations } from './client-conversations';
import { clientSurvey } from './client-survey';
import { platformAccounts } from './platform-accounts';
import { platformBots } from './platform-bots';
import { platformUsers } from './platform-users';

const handlers: OutsideHandlers = {
	...platformAccounts,
	...platformUsers,
	...platformBots,
	...clientContacts,
	...clientConversations,
	...clientSurvey,
};

/** Who may not call it is told so before anything else is looked at. */
export function admit({ path }: Operation, token: string | undefined): void {
	if (path.startsWith('/platform/') && token !== PLATFORM_TOKEN)
		throw unauthorized('Invalid access_token');
}

export function answerOutside({ id }: Operation, call: OutsideCall): Answer | undefined {
	return Object.keys(handlers).includes(id) ? handlers[id]?.(call) : undefined;
}
