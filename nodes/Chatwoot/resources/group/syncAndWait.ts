import type { IDataObject } from 'n8n-workflow';
import { CallError } from '../../../shared/vocabulary/errors';
import type { JsonMap } from '../../../shared/vocabulary/json';
import { isMap } from '../../../shared/vocabulary/json';
import type { Session } from '../../../shared/vocabulary/session';
import { NEEDS } from '../../apis/application';
import { readContact } from '../../calls/conversations';
import { groupContactId } from '../../calls/groups';
import { groupId } from './groupId';
import { groupInbox } from './fields';
import { accountPath } from '../../apis/account';
import { accountOperation } from '../../operation';
import { isOutage, until, waitOptions } from './wait';
import { lane } from './common';
import { lookedUp } from '../../answers/proofs';
import * as things from '../../things';
import { also } from '../../../shared/vocabulary/thing';

/** Within this time after a sync the server leaves out another one without a word. */
const COOLDOWN_SECONDS = 15 * 60;

/** chatwoot.md 1.2: the server only takes note of the wish; when it is done shows in the contact. */
export const syncAndWait = accountOperation({
	name: 'Sync and Wait',
	value: 'syncAndWait',
	action: 'Sync group and wait for it',
	description:
		'Let the server read a group anew from WhatsApp and wait until it has. One synced less than 15 minutes ago is returned as it is.',
	contract: null,
	yields: also(things.group, 'synced', 'reason', 'next_sync_at'),
	needs: NEEDS.user,
	uses: ['contact-sync-group', 'contactDetails'],
	idempotent: true,
	proves: lookedUp('the time of the last sync of the contact'),
	fields: [groupId],
	options: [groupInbox, ...waitOptions],
	lane,
	execute: async (session, params) => {
		const { inboxId } = params;
		let id: number | undefined;
		let before: JsonMap | undefined;
		let isAsked = false;
		let trouble = '';
		// A server that is away for a while may be so at any of the calls.
		const look = async (within: Session): Promise<IDataObject | undefined> => {
			id ??= await groupContactId(within, params);
			before ??= await readContact(within, params, id);
			const last = syncedAt(before);
			const again = last + COOLDOWN_SECONDS;
			if (!isAsked && again > Date.now() / 1000) {
				return { synced: false, reason: 'cooldown', next_sync_at: iso(again), ...before };
			}
			if (!isAsked) {
				await within.send({
					method: 'POST',
					path: accountPath(params, `/contacts/${encodeURIComponent(id)}/sync_group`),
					...(inboxId !== undefined && { query: { inbox_id: inboxId } }),
					needs: NEEDS.user,
					idempotent: true,
				});
				isAsked = true;
			}
			const contact = await readContact(within, params, id);
			return syncedAt(contact) > last ? { synced: true, ...contact } : undefined;
		};
		const after = await until(session, params, look, (error) => {
			trouble = isOutage(error) ? `. ${error.message}` : '';
			return isOutage(error);
		});
		if (after) return after;
		throw new CallError(`The group was not synced in time${trouble}`, {
			cause: 'temporarily-unavailable',
			fix: "The server does it in the background and tells nobody when it fails: check that the inbox is connected, or wait longer with 'Wait Timeout'.",
		});
	},
});

function syncedAt({ additional_attributes: attributes }: JsonMap): number {
	return isMap(attributes) ? Number(attributes.group_last_synced_at ?? 0) : 0;
}

function iso(seconds: number): string {
	return new Date(seconds * 1000).toISOString();
}
