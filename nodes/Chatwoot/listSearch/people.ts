import type { JsonMap } from '../../shared/vocabulary/json';
import { isMap } from '../../shared/vocabulary/json';
import { fitting, matching } from '../../shared/engine/ask';
import { chosen } from '../../shared/vocabulary/read';
import { contactOfJid } from '../calls/groups';
import { jidIn } from '../whatsapp';
import { contactOf, readMembers } from '../calls/members';
import { conversationPages } from '../calls/paging';
import { askAccount, asking, option } from './ask';
import type { Search } from './named';
import { named, said } from './named';
import { paged } from './pages';

/** All members of the group chosen above: WhatsApp takes no more than some pages of them. */
export const searchMembers: Search = async function search(filter) {
	const group = chosen(this.getCurrentNodeParameter('id'));
	if (group === undefined) return { results: [] };
	const session = asking(this);
	const accountId = option(this, 'accountId');
	const jid = jidIn(String(group));
	const contact = jid ? await contactOfJid(session, { accountId }, jid) : { id: String(group) };
	if (!contact) return { results: [] };
	const of = { accountId, id: String(contact.id), inboxId: option(this, 'inboxId') };
	const members = await readMembers(session, of, { limit: Infinity });
	const entries = members.filter(isMap).map((member) => {
		const { name, phone_number: phone, identifier } = contactOf(member);
		return named(member, said(name, phone ?? identifier, member.role));
	});
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
