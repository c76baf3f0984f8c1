import { flag, when } from '../../shared/vocabulary/fields';
import { words } from '../../shared/vocabulary/ids';
import type { Draft } from '../../shared/vocabulary/types';

export const requiredLabels = (description: string) =>
	words('labels', {
		displayName: 'Labels',
		description,
		wire: 'body:labels',
		required: true,
		placeholder: 'e.g. vip, waiting',
	});

/** All labels that something shall have; that it shall have none is a choice of its own. */
export const allLabels = [
	flag('removeAll', {
		displayName: 'Remove All Labels',
		description: 'Whether to take all labels away',
	}),
	when({ removeAll: [false] }, requiredLabels('All labels that it shall have')),
] as const;

export function noLabels({ removeAll }: { removeAll?: boolean }, { body }: Draft): void {
	if (removeAll) body.labels = [];
}
