import type { IExecuteFunctions } from 'n8n-workflow';
import { InputError } from '../vocabulary/errors';
import { isLocalAddress } from '../vocabulary/address';
import type { Surroundings } from '../vocabulary/types';

/** The credential's part in it: its settings, and whether they lead to this machine. */
interface Reach {
	readonly settings: Readonly<Record<string, unknown>>;
	readonly isLocal: boolean;
}

export type Around = (item: number, reach: Reach) => Surroundings;

/**
 * What an item's request may draw on. A binary field is published with n8n's signed addresses,
 * which carry their own right of access for a limited time.
 */
export function surroundings(context: IExecuteFunctions): Around {
	const timezone = context.getTimezone();
	return (item, { settings, isLocal }) => ({
		timezone,
		settings,
		publicUrl: (binaryField, minutes) => {
			const binary = context.helpers.assertBinaryData(item, binaryField);
			if (!binary.id || !context.helpers.createBinarySignedUrl) {
				throw new InputError(
					`The file in '${binaryField}' cannot be published by this n8n`,
					'It keeps files in memory. Set N8N_DEFAULT_BINARY_DATA_MODE=filesystem, or give a public URL instead.',
				);
			}
			const address = context.helpers.createBinarySignedUrl(binary, `${minutes} minutes`);
			if (isLocalAddress(address) && !isLocal) {
				throw new InputError(
					`The file in '${binaryField}' cannot be fetched from outside`,
					'This n8n has no public address. Set N8N_WEBHOOK_URL (WEBHOOK_URL before n8n 2) to one, or give a public URL instead.',
				);
			}
			return address;
		},
	});
}
