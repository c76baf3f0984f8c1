import { CallError } from '../../../shared/vocabulary/errors';
import { textId } from '../../../shared/vocabulary/ids';
import { clientApi } from '../../apis/client';
import { plainOperation } from '../../operation';

/** What stands in each page that Chatwoot's own front end lives in. */
const OF_CHATWOOT = /window\.globalConfig/;

/** A page for people: whoever asks for anything but HTML is refused. */
export const getPage = plainOperation({
	name: 'Get Page',
	value: 'getPage',
	action: 'Get page of survey',
	description: 'Get the web page on which the contact rates a conversation, as HTML',
	contract: 'get-csat-survey-page',
	method: 'GET',
	path: '/survey/responses/{conversation_uuid}',
	fields: [
		textId('conversationUuid', {
			displayName: 'Conversation UUID',
			description: 'The uuid of a conversation, which this node puts out with each of them',
			wire: 'path:conversation_uuid',
			required: true,
			placeholder: 'e.g. 577648bf-a0e0-4b85-8400-069e97c317a7',
		}),
	],
	send: async (session, given, { conversationUuid: uuid }) => {
		const request = { ...given, headers: { Accept: 'text/html' } };
		const answer = await session.sendRaw(request);
		const { status, text: html } = answer;
		if (status < 200 || status > 299) clientApi.digest(answer, request);
		if (OF_CHATWOOT.test(html)) return { conversation_uuid: uuid, html };
		throw new CallError("What answers there is not Chatwoot's survey", {
			status,
			cause: 'configuration-invalid',
			fix: "Check 'Base URL' in the credential: another page stands at this address.",
		});
	},
});
