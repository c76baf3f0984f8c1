import type { ILoadOptionsFunctions } from 'n8n-workflow';
import type { JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { fitting, matching } from '../../shared/engine/ask';
import { chosen } from '../../shared/vocabulary/read';
import { contactOfJid } from '../calls/groups';
import { listAt } from '../answers/digest';
import { at } from '../answers/proofs';
import { current } from '../calls/conversations';
import { jidIn } from '../whatsapp';
import { contactOf, readMembers } from '../calls/members';
import { conversationPages } from '../calls/paging';
import { askAccount, asking, option } from './ask';
import type { Search } from './named';
import { named, said, shortly } from './named';
import { paged } from './pages';

/** The contact that the group chosen above is. */
async function chosenGroup(context: ILoadOptionsFunctions): Promise<string | undefined> {
	const group = chosen(context.getCurrentNodeParameter('id'));
	if (group === undefined) return undefined;
	const accountId = option(context, 'accountId');
	const jid = jidIn(String(group));
	if (!jid) return String(group);
	const contact = await contactOfJid(asking(context), { accountId }, jid);
	return contact && String(contact.id);
}

/** All members of the group chosen above: WhatsApp takes no more than some pages of them. */
export const searchMembers: Search = async function search(filter) {
	const id = await chosenGroup(this);
	if (id === undefined) return { results: [] };
	const of = { accountId: option(this, 'accountId'), id, inboxId: option(this, 'inboxId') };
	const members = await readMembers(asking(this), of, { limit: Infinity });
	const entries = members.filter(isMap).map((member) => {
		const { name, phone_number: phone, identifier } = contactOf(member);
		return named(member, said(name, phone ?? identifier, member.role));
	});
	return { results: matching(entries, filter) };
};

/** The latest messages of the conversation that a message to the group chosen above goes into. */
export const searchGroupMessages: Search = async function search(filter) {
	const id = await chosenGroup(this);
	if (id === undefined) return { results: [] };
	const inbox = option(this, 'inboxId');
	const body = await askAccount(this, `/contacts/${encodeURIComponent(id)}/conversations`);
	const own = listAt('payload')(body)
		.filter(isMap)
		.filter(({ inbox_id: of }) => inbox === undefined || String(of) === inbox);
	const conversation = current(own);
	if (!conversation) return { results: [] };
	const path = `/conversations/${String(conversation.id)}/messages`;
	const messages = listAt('payload')(await askAccount(this, path)).filter(isMap);
	const entries = messages
		.reverse()
		.map((one) => named(one, said(shortly(one.content) || 'Without text', at(one, 'sender.name'))));
	return { results: matching(entries, filter) };
};

function shown(conversation: JsonMap) {
	const { meta, status } = conversation;
	const sender = isMap(meta) && isMap(meta.sender) ? meta.sender : {};
	return named(conversation, said(sender.name ?? sender.phone_number ?? sender.email, status));
}

/** Conversations by the number that people see, or by what the list shows of them. */
export const searchConversations: Search = async function search(filter, token) {
	const number = filter?.trim() ?? '';
	if (/^\d+$/.test(number)) {
		const one = await askAccount(this, `/conversations/${number}`).catch(() => null);
		if (isMap(one)) return { results: [shown(one)] };
	}
	const list = {
		path: '/conversations',
		query: { status: 'all' },
		paging: conversationPages('data', 'payload'),
		shown: (one: JsonMap) => fitting(shown(one), filter),
	};
	return await paged(this, list, token);
};
