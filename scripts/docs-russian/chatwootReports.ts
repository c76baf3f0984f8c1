import { chatwootCommon } from './chatwootCommon';
import type { Phrases } from './phrases';

export const chatwootReports: Phrases = {
	...chatwootCommon,

	'What was measured, such as each first response time':
		'что было измерено, например время каждого первого ответа',
	'Get what was measured in a conversation, such as the first response time':
		'Получить измеренное в диалоге, например время первого ответа',
};
