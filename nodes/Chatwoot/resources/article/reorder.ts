import { InputError } from '../../../shared/vocabulary/errors';
import { json } from '../../../shared/vocabulary/fields';
import { asWholeId } from '../../../shared/vocabulary/ids';
import type { JsonMap } from '../../../shared/vocabulary/json';
import { asMap, asNumber } from '../../../shared/vocabulary/read';
import type { Place } from '../../../shared/vocabulary/types';
import { status } from '../../answers/proofs';
import { EXTRA, NEEDS } from '../../apis/application';
import { accountOperation } from '../../operation';
import { portal } from '../portal/fields';
import { articleLane } from './fields';

/** Whole numbers by the IDs of articles. */
function readPositions(raw: unknown, place: Place): JsonMap {
	const given = asMap(raw, place);
	const positions = Object.entries(given).map(([article, position]) => [
		String(asWholeId(article, place)),
		asNumber(position, { label: place.label }, { whole: true }),
	]);
	if (positions.length > 0) return Object.fromEntries(positions);
	throw new InputError(
		`'${place.label}' names no article`,
		'Give at least one ID with its position.',
	);
}

export const reorder = accountOperation({
	name: 'Reorder',
	value: 'reorder',
	action: 'Reorder articles',
	description: 'Give articles of a portal their positions',
	contract: 'reorder-articles',
	document: EXTRA,
	method: 'POST',
	path: '/portals/{portal}/articles/reorder',
	needs: NEEDS.admin,
	idempotent: true,
	proves: status('the answer is empty'),
	fields: [
		portal,
		json(
			'positionsHash',
			{
				displayName: 'Positions (JSON)',
				description: 'The position of each article by its ID',
				wire: 'body:positions_hash',
				required: true,
				placeholder: 'e.g. { "2": 10, "5": 20 }',
			},
			readPositions,
		),
	],
	lane: articleLane,
	result: (_, { positionsHash }) => ({ success: true, positions: positionsHash }),
});
