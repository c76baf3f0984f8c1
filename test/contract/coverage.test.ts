import { join } from 'node:path';
import { readOverlay } from '../../sandbox/contract/load';
import { contractOf, everyOperation } from '../support/contracts';

const DOCUMENT = 'chatwoot.openapi.json';
const EXTRA = 'chatwoot.extra.openapi.json';
const REAL_OPERATIONS = 153;

const entries = everyOperation().map(({ entry }) => entry);
const idsOf = (document: string) => contractOf(document).operations.map(({ id }) => id);
const coveredOf = (document: string) => {
	const named = new Set(
		entries.filter((one) => one.document === document && one.main).map((one) => one.contract),
	);
	return idsOf(document).filter((id) => named.has(id));
};

test('Chatwoot: what is covered, and how its document is corrected', () => {
	const all = idsOf(DOCUMENT);
	const covered = coveredOf(DOCUMENT);
	const missing = all.filter((id) => !covered.includes(id)).sort();
	const corrections = readOverlay(join(__dirname, '../../contracts', DOCUMENT))?.corrections ?? [];
	const told = corrections.map(
		({ target, reason, source }) => `  ${[target].flat().join(', ')}: ${reason} (${source})`,
	);
	console.info(
		[
			`Chatwoot: ${covered.length} of ${all.length} operations are covered`,
			...covered.map((id) => `  ${id}`),
			`Beside the document: ${coveredOf(EXTRA).length} of ${idsOf(EXTRA).length}`,
			...idsOf(EXTRA).map((id) => `  ${id}`),
			`Corrections of the document: ${corrections.length}`,
			...told,
		].join('\n'),
	);

	expect(all).toHaveLength(REAL_OPERATIONS);
	expect(missing).toEqual([]);
	expect(coveredOf(EXTRA)).toEqual(idsOf(EXTRA));
	for (const { reason, source } of corrections) {
		expect(reason).toMatch(/\w{3}/);
		expect(source).toMatch(/\w{3}/);
	}
});

test('every extra endpoint says where it was seen', () => {
	const extra = contractOf(EXTRA).operations;
	const silent = extra.filter(({ definition }) => typeof definition['x-source'] !== 'string');
	expect(silent.map(({ id }) => id)).toEqual([]);
});
