import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as importX from 'eslint-plugin-import-x';
import * as regexp from 'eslint-plugin-regexp';

/** The rooms of a vendor that may not be reached from one below them. */
const ABOVE = {
	answers: ['calls', 'fields', 'resources', 'listSearch', 'trigger'],
	calls: ['fields', 'resources', 'listSearch', 'trigger'],
	fields: ['calls', 'resources', 'listSearch', 'trigger'],
};

/** What makes an operation is reached by operations alone: `operation.ts` stands above these rooms. */
const BELOW_OPERATION = ['answers', 'calls', 'fields', 'things', 'listSearch', 'trigger'];

/** The floors of the house: who may import whom. */
export const floors = (root) => {
	const within = (target, ...allowed) => ({
		target: join(root, target),
		from: root,
		except: ['node_modules', target, ...allowed],
		message: `${target}/ imports nothing of ours but ${[target, ...allowed].join(', ')}.`,
	});
	const vendors = readdirSync(join(root, 'nodes'), { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && entry.name !== 'shared')
		.map((entry) => `nodes/${entry.name}`);
	/** A room is a folder, or a file where it holds little. */
	const room = (vendor, name) => {
		const folder = join(root, vendor, name);
		return existsSync(`${folder}.ts`) ? `${folder}.ts` : folder;
	};
	const zones = [
		within('credentials'),
		within('nodes/shared'),
		within('nodes/shared/vocabulary'),
		within('nodes/shared/webhook', 'nodes/shared/vocabulary'),
		within('nodes/shared/engine', 'nodes/shared/vocabulary'),
		...vendors.map((vendor) => within(vendor, 'nodes/shared', 'credentials')),
		...[...vendors, 'nodes/Amojo/Amocrm'].flatMap((vendor) =>
			['resources', 'fields', 'calls', 'import', 'answers', 'money', 'things'].map((name) => ({
				target: room(vendor, name),
				from: join(root, 'nodes/shared/engine'),
				message:
					'What an operation needs is in shared/vocabulary; the engine is behind its session.',
			})),
		),
		...vendors.flatMap((vendor) =>
			Object.entries(ABOVE).flatMap(([name, above]) =>
				above.map((from) => ({
					target: room(vendor, name),
					from: room(vendor, from),
					message: `No arrow upward: ${name} are used by ${from}, never the other way round.`,
				})),
			),
		),
		...vendors.flatMap((vendor) =>
			BELOW_OPERATION.map((name) => ({
				target: room(vendor, name),
				from: join(root, vendor, 'operation.ts'),
				message: `No arrow upward: operation.ts makes the operations that use ${name}.`,
			})),
		),
		...['nodes', 'credentials'].map((published) => ({
			target: join(root, 'sandbox'),
			from: join(root, published),
			message: 'The sandbox is the referee: it is written apart from the nodes.',
		})),
		...[
			['scripts', 'test'],
			['test', 'scripts'],
			['harness', 'scripts'],
			['harness', 'test'],
		].map(([target, from]) => ({
			target: join(root, target),
			from: join(root, from),
			message: 'What scripts and tests both need is in harness/.',
		})),
	];
	return {
		plugins: { 'import-x': importX.default },
		rules: {
			'import-x/no-restricted-paths': ['error', { basePath: root, zones }],
		},
	};
};

/** A file says one thing; what needs more lines than this says several. */
export const readable = {
	rules: { 'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }] },
};

/** A function that is longer does several things. */
export const short = {
	rules: {
		'max-lines-per-function': ['error', { max: 100, skipBlankLines: true, skipComments: true }],
	},
};

/** A vendor's request goes through the engine: its order, its rate and its end with the execution. */
export const throughEngine = {
	rules: {
		'no-restricted-properties': [
			'error',
			...[
				'request',
				'requestWithAuthentication',
				'httpRequest',
				'httpRequestWithAuthentication',
			].map((property) => ({
				property,
				message: 'Requests go through the session, or through shared/engine/ask.',
			})),
		],
	},
};

/** What is published says what it means to the type checker. */
export const published = {
	plugins: { regexp },
	rules: {
		// A call from outside that takes a pattern's time as its length squared stops n8n.
		'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
		'regexp/no-super-linear-move': ['error', { report: 'potential' }],
		'@typescript-eslint/no-explicit-any': 'error',
		'@typescript-eslint/no-non-null-assertion': 'error',
		eqeqeq: 'error',
		// Beyond some 120,000 arguments the stack overflows, after everything was sent.
		'no-restricted-syntax': [
			'error',
			{
				selector:
					'CallExpression[callee.property.name=/^(push|unshift|min|max|fromCharCode|fromCodePoint)$/] > SpreadElement',
				message: 'A list of any length may be spread here: go through it in a loop.',
			},
		],
	},
};
