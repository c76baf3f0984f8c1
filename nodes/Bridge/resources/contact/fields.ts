import { textId } from '../../../shared/vocabulary/ids';
import type { Wire } from '../../../shared/vocabulary/types';

/** The document names no way to say which contact is meant (bridge.md B). */
export const undocumentedContactId = (wire: Wire) =>
	textId('contactId', {
		displayName: 'Contact ID',
		description:
			'Not documented for this call: most servers need it to know which contact is meant. Leave it empty if yours does not.',
		placeholder: 'e.g. 700100201',
		wire,
		ifNothing: 'refuse',
	});
