import { createContact } from '../../sandbox/chatwoot/records';
import { ID } from '../../sandbox/chatwoot/seed';
import { useChatwoot } from '../support/chatwoot';

const bench = useChatwoot();
const group = ID.group.team;

/** A member of the group, renamed. */
function member(name: string) {
	const { state } = bench.sandbox;
	const row = state.members.find((one) => one.group_contact_id === group && !one.creator);
	const contact = state.contacts.get(row?.contact_id ?? 0);
	if (!contact) throw new Error('the group has no member');
	contact.name = name;
	return contact;
}

const sent = () => {
	const [request] = bench.requests('create-a-new-message-in-a-conversation');
	return (request?.body as { content?: string }).content;
};

it.each([
	['Ana (Sales)', 'Ana%20%28Sales%29'],
	["Zoë O'Hara *!", 'Zo%C3%AB%20O%27Hara%20%2A%21'],
	['[Team] Bo', 'Team%20Bo'],
])('encodes the name %s as Chatwoot does', async (name, encoded) => {
	const { id } = member(name);
	await bench.get('group.sendMessage', { id: group, content: `Hi @${id}!`, mentions: `${id}` });
	const shown = name.replace(/[[\]]/g, '');
	expect(sent()).toBe(`Hi [@${shown}](mention://contact/${id}/${encoded})!`);
});

it('does not take the contact of a longer number for a member', async () => {
	const { id } = member('Ana');
	await bench.get('group.sendMessage', {
		id: group,
		content: `Order @${id}7, sales@${id}.example`,
		mentions: `${id}`,
	});
	expect(sent()).toBe(`Order @${id}7, sales@${id}.example [@Ana](mention://contact/${id}/Ana)`);
});

it.each(['phone', 'jid'])(
	'finds whom a join request names by %s before the next sync',
	async (way) => {
		const { world, state } = bench.sandbox;
		const phone = '+5511977776666';
		const { id } = createContact(world, state, { name: 'Nina', phone_number: phone });
		const mentions = way === 'phone' ? phone : `${phone.slice(1)}@s.whatsapp.net`;
		await bench.get('group.sendMessage', { id: group, content: 'Welcome', mentions });
		expect(sent()).toBe(`Welcome [@Nina](mention://contact/${id}/Nina)`);
	},
);

it.each([
	['a number as it is dialled at home', { phone_number: '+11987654321' }, '11987654321'],
	['the digits of an identifier', { identifier: 'customer-7788990011' }, '7788990011'],
	['another spelling of it', { phone_number: '+17012345678' }, '701 234-56-78'],
])('reaches nobody by %s', async (_, has, given) => {
	const { world, state } = bench.sandbox;
	const stranger = createContact(world, state, { name: 'Stranger', ...has });
	Object.assign(member('Ana'), { phone_number: null, identifier: null, ...has });
	state.contacts.delete(stranger.id);
	const mentioned = { id: group, content: 'Hi', mentions: [given] };
	for (const [operation, parameters] of [
		['group.sendMessage', mentioned],
		['group.removeMember', { id: group, memberId: { __rl: true, mode: 'address', value: given } }],
	] as const) {
		const { error } = await bench.run(operation, parameters);
		expect(error?.message).toContain(`no member "${given}"`);
	}
	expect(bench.requests('contact-group-member-remove')).toEqual([]);
});

describe('beside the one file of a message that is sent later', () => {
	const { boris: conversationId } = ID.conversation;
	const content = 'Ask [@Nuno](mention://contact/77/Nuno)';
	const when = { conversationId, content, scheduledAt: '2041-03-20T10:00:00Z' };
	const one = { data: 'b25l', mimeType: 'image/png', fileName: 'one.png' };

	it.each([
		['scheduledMessage.create', { ...when, additionalFields: { attachment: 'one' } }],
		['recurringMessage.create', { ...when, additionalFields: { attachment: 'one' } }],
		...[{ scheduledMessageId: 1 }, { recurringId: 1 }].map(
			(id) =>
				[
					'recurringId' in id ? 'recurringMessage.update' : 'scheduledMessage.update',
					{ conversationId, ...id, updateFields: { content, attachment: 'one' } },
				] as const,
		),
	] as const)('%s refuses what nobody would see', async (operation, parameters) => {
		const items = [{ json: {}, binary: { one } }];
		const { error } = await bench.run(operation, parameters, { items });
		expect(error?.message).toContain('mentions somebody beside a file');
		expect(bench.requests()).toEqual([]);
	});
});
