import { everyOperation } from '../support/contracts';

const all = everyOperation();

/** The method of every operation of the documents. */
const methods = new Map(
	all.flatMap(({ contract }) => contract.operations.map(({ id, method }) => [id, method] as const)),
);

/** Operations that may read before they write: with calls of their own, or several calls. */
const composed = all.filter(({ operation, entry }) => {
	const { execute, send, resolve, together, turn, proves, reads } = operation;
	const own = execute ?? send ?? resolve ?? together ?? turn ?? proves?.before;
	const called = [entry.contract, ...entry.uses].flatMap((id) => id ?? []);
	const writes = called.some((id) => (methods.get(id) ?? 'post').toLowerCase() !== 'get');
	return own !== undefined && writes && reads !== true && operation.method !== 'GET';
});

/** Takes a turn for the thing, and reads back after writing until its own change is there. */
const READS_BACK = [
	'chatwoot contact.deleteCustomAttributes',
	'chatwoot contact.update',
	'chatwoot contact.upsert',
	'chatwoot contactLabel.add',
	'chatwoot contactLabel.remove',
	'chatwoot conversation.addCustomAttributes',
	'chatwoot conversation.deleteCustomAttributes',
	'chatwoot conversation.removeCustomAttributes',
	'chatwoot conversationLabel.add',
	'chatwoot conversationLabel.remove',
	'chatwoot notification.updateSettings',
	'chatwoot recurringMessage.update',
	'chatwootAdmin account.update',
	'chatwootAdmin agent.update',
	'chatwootAdmin article.update',
	'chatwootAdmin campaign.update',
	'chatwootAdmin company.update',
	'chatwootAdmin macro.update',
	'chatwootAdmin portal.update',
	'chatwootClient clientContact.update',
	'chatwootPlatform platformUser.update',
];

const SETS =
	'sets the whole in its turn and keeps nothing of what was read; with Keep Others it reads back';
const MAKES = 'makes one thing after looking for it, in its turn, and looks again after making it';
const UNIQUE =
	'the key is unique at the server: a second one is refused, and the fields are set as given';
const SENDS = 'sends messages; what was read only decides whether or in how many parts';
const MEMBERS = 'the server keeps a row for each; what was read names the group alone';
const LOOKS = 'what was read only decides whether the call is made at all';
const PARTS = 'a second call carries the picture alone; nothing that was read is written';

/** The others, each with why nothing of anybody can be lost. */
const LOSES_NOTHING: Record<string, string> = {
	'amocrm chat.createContactAndLink': 'makes a contact and links it; changes none',
	'amojo message.comment': SENDS,
	'amojo message.edit': 'replaces the whole message by its ID',
	'amojo message.import': MAKES,
	'amojo message.sendIncoming': SENDS,
	'amojo message.sendOutgoing': SENDS,
	'chatwoot bulkAction.run':
		'the server adds and removes labels itself; what was read only checks the IDs',
	'chatwoot contact.addToInbox': 'makes an identity; changes none',
	'chatwoot contact.create': PARTS,
	'chatwoot contactLabel.set': SETS,
	'chatwoot contactNote.update': 'sets one text; what is read after it is not written',
	'chatwoot conversation.addParticipants': LOOKS,
	'chatwoot conversation.assign': LOOKS,
	'chatwoot conversation.create': LOOKS,
	'chatwoot internalChannel.create': LOOKS,
	'chatwoot conversation.getOrCreate': MAKES,
	'chatwoot conversation.setCustomAttributes': SETS,
	'chatwoot conversation.setParticipants': LOOKS,
	'chatwoot conversation.setStatus':
		'sets one value; what was read only decides whether to open first',
	'chatwoot conversationLabel.set': SETS,
	'chatwoot group.addMembers': MEMBERS,
	'chatwoot group.createAndWait': 'makes a group; changes none',
	'chatwoot group.handleJoinRequests': MEMBERS,
	'chatwoot group.leave': MEMBERS,
	'chatwoot group.removeMember': MEMBERS,
	'chatwoot group.revokeInviteLink': MEMBERS,
	'chatwoot group.sendMessage': SENDS,
	'chatwoot group.sync': MEMBERS,
	'chatwoot group.syncAndWait': 'asks the server to fetch; writes nothing that was read',
	'chatwoot group.update': MEMBERS,
	'chatwoot group.updateMemberRole': MEMBERS,
	'chatwoot group.updateSetting': MEMBERS,
	'chatwoot message.react': SENDS,
	'chatwoot message.send': SENDS,
	'chatwoot message.sendTemplate': SENDS,
	'chatwoot notification.markAllAsRead': LOOKS,
	'chatwootAdmin agent.createMany': UNIQUE,
	'chatwootAdmin agentBot.create': PARTS,
	'chatwootAdmin agentBot.update': PARTS,
	'chatwootAdmin automationRule.create': LOOKS,
	'chatwootAdmin automationRule.update': LOOKS,
	'chatwootAdmin cannedResponse.upsert': UNIQUE,
	'chatwootAdmin customAttribute.upsert': UNIQUE,
	'chatwootAdmin inbox.create': PARTS,
	'chatwootAdmin inbox.update': PARTS,
	'chatwootAdmin integration.createHook': LOOKS,
	'chatwootAdmin macro.create': LOOKS,
	'chatwootAdmin macro.execute': LOOKS,
	'chatwootAdmin portal.archive': 'sets one value; nothing is read',
	'chatwootClient clientContact.getOrCreate': UNIQUE,
	'chatwootClient clientConversation.getOrCreate': MAKES,
	'chatwootClient clientMessage.send': SENDS,
	'chatwootPlatform platformAgentBot.create': LOOKS,
	'chatwootPlatform platformAgentBot.update': LOOKS,
};

it('says of everything that could read, change and write back why nothing is lost', () => {
	const known = [...READS_BACK, ...Object.keys(LOSES_NOTHING)].sort();
	expect(composed.map(({ title }) => title).sort()).toEqual(known);
});

/** Replacing calls: whoever leaves an entry out takes it away. They are never made from what was read. */
it('never sets the members of a team, an inbox or a conversation from what was read', () => {
	const replacing = all.filter(
		({ title }) =>
			/\.(add|set|remove)(Members|Participants)$/.test(title) && !title.includes(' group.'),
	);
	expect(replacing.length).toBeGreaterThan(9);
	for (const { title, operation } of replacing) {
		expect([title, operation.execute ?? operation.send ?? operation.resolve]).toEqual([
			title,
			undefined,
		]);
	}
});
