import type { IDataObject } from 'n8n-workflow';
import type { Json } from '../../../shared/vocabulary/json';

/** What is told of a conversation where the server answers nothing. */
export const doneIn = (
	_: Json,
	params: { conversationId: number; contactIdentifier: string },
): IDataObject => ({
	success: true,
	id: params.conversationId,
	source_id: params.contactIdentifier,
});
