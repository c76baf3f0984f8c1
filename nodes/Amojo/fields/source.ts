import { InputError } from '../../shared/vocabulary/errors';
import { textId } from '../../shared/vocabulary/ids';

/** The source, for a collection. */
export const sourceField = (wire: 'body:source.external_id' | 'body:payload.source.external_id') =>
	textId('sourceExternalId', {
		displayName: 'Source',
		description:
			'The external ID of the source (Source: Create of amoCRM), at most 40 printable ASCII characters. It decides in which pipeline a lead is made.',
		wire,
		placeholder: 'e.g. 78001234567',
	});

export function checkSource({ sourceExternalId: source }: { sourceExternalId?: string }): void {
	if (source === undefined || /^[ -~]{1,40}$/.test(source)) return;
	throw new InputError(
		"'Source' must be at most 40 printable ASCII characters",
		'Enter the external ID of the source, not its name.',
	);
}
