import { NODES } from '../../harness/catalog';
import { describe as described } from '../../nodes/shared/engine/panel/describe';
import { everyOperation } from '../support/contracts';
import { recordedCases } from '../support/recordings';

const offered = everyOperation().filter(
	({ entry, operation }) => entry.vendor === 'chatwoot' && operation.contract !== null,
);

/** Refusals of a token, not of a value. */
const ROLE = /not authorized to do this action|not authorized for bots/;

/** Where an agent is refused for another reason than the role: what the recorded case was about. */
const NOT_THE_ROLE = /not a member|of another user|of somebody else|private/;

const by = (token: string) =>
	offered.map(({ title, operation }) => {
		const cases = recordedCases(String(operation.contract)).filter((one) => one.as === token);
		const isTaken = cases.some(({ status }) => status < 300);
		const isRefused = cases.some(
			(one) =>
				[401, 403].includes(one.status) &&
				ROLE.test(JSON.stringify(one.answer)) &&
				!NOT_THE_ROLE.test(one.case),
		);
		const { who = '', description = '' } = operation;
		return { title, who, help: `${description} ${who}`, isTaken, isRefused };
	});

it('says that an agent is refused where a recording shows that', () => {
	const refused = by('agent').filter(({ isTaken, isRefused }) => isRefused && !isTaken);
	expect(refused.length).toBeGreaterThan(80);
	expect(refused.filter(({ help }) => !/administrator/i.test(help))).toEqual([]);
});

it('does not say so where an agent is taken', () => {
	const taken = by('agent').filter(({ isTaken }) => isTaken);
	expect(taken.length).toBeGreaterThan(40);
	expect(taken.filter(({ who }) => /administrator/i.test(who))).toEqual([]);
});

it('says of bots what recordings show', () => {
	const bots = by('bot');
	const refused = bots.filter(({ isTaken, isRefused }) => isRefused && !isTaken);
	expect(refused.length).toBeGreaterThan(5);
	expect(refused.filter(({ who }) => who === '')).toEqual([]);
	expect(bots.filter(({ isTaken, who }) => isTaken && who !== '')).toEqual([]);
});

it('says it in the list of operations', () => {
	const silent = NODES.filter(({ node }) => node.startsWith('chatwoot')).flatMap(({ spec }) => {
		const lists = described(spec).filter(({ name }) => name === 'operation');
		return spec.resources.flatMap(({ value, operations }) => {
			const own = lists.find(({ displayOptions }) =>
				displayOptions?.show?.resource?.includes(value),
			);
			return operations.filter(({ who, value: called }) => {
				const option = own?.options?.find((one) => 'value' in one && one.value === called);
				const ofOne = option && 'description' in option ? String(option.description) : '';
				const help = `${own?.description} ${ofOne}`;
				return who !== undefined && called !== 'upsert' && !help.includes(who);
			});
		});
	});
	expect(silent).toEqual([]);
});
