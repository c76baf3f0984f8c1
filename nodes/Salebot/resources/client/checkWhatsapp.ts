import { operation } from '../../../shared/vocabulary/types';
import { held } from '../../answers';
import { NEEDS } from '../../api';
import { phoneIn } from '../../fields/identity';

export const checkWhatsapp = operation({
	name: 'Check WhatsApp',
	value: 'checkWhatsapp',
	action: 'Check phone for WhatsApp',
	description: 'Find out whether a phone has WhatsApp. Needs a WhatsApp connected to Salebot.',
	contract: 'check_whatsapp',
	method: 'GET',
	path: '/check_whatsapp',
	needs: NEEDS.readClients,
	fields: [phoneIn('query')],
	result: (body, { phone }) => ({ phone, exists: held(body, 'exists') }),
});
