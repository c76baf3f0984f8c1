import { flag, number, text } from '../../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../../shared/vocabulary/ids';
import { objectList } from '../../../../shared/vocabulary/lists';

export const sourceName = text('name', {
	displayName: 'Name',
	placeholder: 'e.g. Sales phone',
	wire: 'body:name',
});

export const sourceDetails = [
	flag('default', {
		displayName: 'Default',
		description: 'Whether it is used where a message names no source',
		wire: 'body:default',
	}),
	text('originCode', {
		displayName: 'Origin Code',
		description: 'The code of the channel with which users begin chats; needed for chat sources',
		placeholder: 'e.g. amo.ext.30490163_v2',
		wire: 'body:origin_code',
	}),
	number('pipelineId', {
		displayName: 'Pipeline ID',
		placeholder: 'e.g. 3177727',
		description: 'The pipeline in which leads are made',
		wire: 'body:pipeline_id',
		min: 1,
		whole: true,
	}),
	objectList('services', {
		displayName: 'Services',
		description: 'Services of the source, as amoCRM wants them; only WhatsApp so far',
		placeholder: 'e.g. [{"type": "whatsapp", "pages": []}]',
		wire: 'body:services',
	}),
] as const;

export const sourcePicker = wholeIdPicker('id', {
	search: 'searchSources',
	placeholder: 'e.g. 8821',
	displayName: 'Source',
	wire: 'path:id',
	required: true,
});
