import type { INode, INodeExecutionData } from 'n8n-workflow';
import { LAG } from '../../nodes/Amojo/import/known';
import { useAmojo } from './amojo';

export interface Row {
	chat: string;
	id?: string;
	time: string | number;
	direction?: string;
	text?: string;
}

export const itemsOf = (rows: readonly Row[]): INodeExecutionData[] =>
	rows.map((row) => ({ json: { direction: 'incoming', text: `text of ${row.id}`, ...row } }));

export const parameters = {
	conversationId: '={{ $json.chat }}',
	sourceMessageId: '={{ $json.id }}',
	time: '={{ $json.time }}',
	direction: '={{ $json.direction }}',
	clientId: '=client of {{ $json.chat }}',
	clientName: '=Client {{ $json.chat }}',
	senderName: 'Olga',
	text: '={{ $json.text }}',
	additionalFields: { clientPhone: '=+7915{{ $json.chat }}' },
};

export const GOES_ON = { onError: 'continueRegularOutput' } as const;

export const statuses = (json: unknown[]) => json.map((one) => (one as { status: string }).status);

/** A local amojo without its rate and with little lag, and imports into it. */
export function useImport() {
	const bench = useAmojo({ rateLimit: false });
	beforeEach(() => jest.replaceProperty(LAG, 'ms', 300));
	afterEach(() => {
		jest.restoreAllMocks();
		bench.sandbox.settings.historyLagMs = 0;
	});
	return {
		bench,
		run: async (rows: readonly Row[], more = {}, settings: Partial<INode> = {}) =>
			await bench.run(
				'message.import',
				{ ...parameters, ...more },
				{ items: itemsOf(rows), settings },
			),
		/** The messages as they were sent, with what was answered. */
		sent: () =>
			bench
				.requests('new_message')
				.map(({ body, status }) => ({ ...Object(body).payload, status })),
		/** What amojo holds besides the demo. */
		arrived: () =>
			bench.sandbox.state.messages.filter((one) => one.client_id?.startsWith('demo') === false),
	};
}
