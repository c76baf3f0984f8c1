import type { IExecuteFunctions } from 'n8n-workflow';
import { InputError } from '../../shared/vocabulary/errors';
import { isTool } from '../../shared/vocabulary/tool';
import type { Endpoint } from './endpoints';
import { endpointNamed, isAnsweredAtOnce } from './endpoints';

const TRIGGER = /(^|\.)bridgeTrigger$/;
const NODE = /(^|\.)bridge$/;

type Proxy = ReturnType<IExecuteFunctions['getWorkflowDataProxy']>;

/**
 * The call that a node is about to answer. Throws InputError where there is none that waits: it never
 * came, needs no answer, or has one already.
 */
export function callAnswered(context: IExecuteFunctions): Endpoint {
	if (isTool(context)) {
		throw new InputError(
			'An agent cannot answer a call',
			'Put this node into the workflow behind the agent.',
		);
	}
	const own = context.getNode().name;
	const { $, $runIndex } = context.getWorkflowDataProxy(0);
	for (const { name, type } of context.getParentNodes(own)) {
		if (!TRIGGER.test(type) || !$(name).isExecuted) continue;
		const endpoint = endpointNamed($(name).first().json.event);
		if (!endpoint) continue;
		if (isAnsweredAtOnce(endpoint)) {
			throw new InputError(
				`A call to ${endpoint.name} is answered at once, so none waits here`,
				'Let only calls to the other endpoints reach this node.',
			);
		}
		const answerers = context
			.getChildNodes(name)
			.filter(({ type: kind }) => NODE.test(kind))
			.map((node) => node.name);
		const before = answerers.find((one) => hasAnswered($, one, one === own ? $runIndex : 1));
		if (before === undefined) return endpoint;
		throw new InputError(
			`The call has its answer already, from "${before}"`,
			'A call has one answer. Let each way through the workflow lead through one Respond, once.',
		);
	}
	throw new InputError(
		'There is no call to answer',
		'Put this node behind a Bridge Trigger, in the same workflow.',
	);
}

/** Whether a node was told to respond, and did so in one of its first runs. */
function hasAnswered($: Proxy['$'], name: string, runs: number): boolean {
	const { params, isExecuted } = $(name);
	if (!isExecuted || params?.resource !== 'answer') return false;
	return Array.from({ length: runs }, (_, run) => run).some((run) => isAnswer($, name, run));
}

/** One that could not be sent went to the error output, or says so in its item. */
function isAnswer($: Proxy['$'], name: string, run: number): boolean {
	try {
		const [first] = $(name).all(0, run) as Array<{ json: object; error?: unknown }>;
		return first !== undefined && first.error === undefined && !('outcome' in first.json);
	} catch {
		return false;
	}
}
