import { phone } from '../../fields/contact';
import { EXTRA, NEEDS } from '../../apis/application';
import { inboxId } from '../../fields/inbox';
import { accountOperation } from '../../operation';
import { READS } from '../../answers/proofs';
import * as things from '../../things';

export const checkNumberOnWhatsapp = accountOperation({
	name: 'Check Number on WhatsApp',
	value: 'checkNumberOnWhatsapp',
	action: 'Check number on WhatsApp',
	description: 'Ask WhatsApp whether a phone has an account (fork)',
	contract: 'check-a-number-on-whatsapp',
	yields: things.numberOnWhatsapp,
	document: EXTRA,
	method: 'POST',
	path: '/inboxes/{id}/on_whatsapp',
	needs: NEEDS.user,
	proves: READS,
	fields: [inboxId, phone('phoneNumber', 'body:phone_number', true)],
	idempotent: true,
});
