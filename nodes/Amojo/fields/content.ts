import { InputError } from '../../shared/vocabulary/errors';
import { choice, number, optional, required, text, when } from '../../shared/vocabulary/fields';
import { textId } from '../../shared/vocabulary/ids';
import type { Session } from '../../shared/vocabulary/session';
import type { Draft, Field, Show, Surroundings } from '../../shared/vocabulary/types';
import { phoneText } from './common';
import { nameInAddress } from '../../shared/vocabulary/fileNames';
import { fileInField, fileAt } from './file';

const TYPES = [
	{ name: 'Audio', value: 'audio' },
	{ name: 'Contact', value: 'contact' },
	{ name: 'File', value: 'file' },
	{ name: 'Location', value: 'location' },
	{ name: 'Picture', value: 'picture' },
	{ name: 'Sticker', value: 'sticker' },
	{ name: 'Text', value: 'text' },
	{ name: 'Video', value: 'video' },
	{ name: 'Voice', value: 'voice' },
] as const;

const WITH_FILE = ['audio', 'file', 'picture', 'sticker', 'video', 'voice'] as const;
/** amojo refuses these without name and size (amojo.md 1.4). */
const NAMED: readonly string[] = ['file', 'picture', 'video'];

const at = <const F extends string>(field: F) => `body:payload.message.${field}` as const;

export const messageType = choice('type', {
	displayName: 'Message Type',
	wire: at('type'),
	default: 'text',
	options: TYPES,
});

const mediaUrl = text('media', {
	displayName: 'File URL',
	description: 'A public address of the file. amoCRM fetches it, also later.',
	wire: at('media'),
	placeholder: 'e.g. https://example.com/price.pdf',
	required: true,
});

/**
 * n8n demands everything at once where the type is an expression, as in an import of many kinds;
 * so a part that is missing is told for its item instead.
 */
function whenType<P>(show: Show, field: Field<P>): Field<Partial<P>> {
	const property = { ...field.property };
	delete property.required;
	return when(show, { ...field, property });
}

/** Where a message says it is, and whose contact it hands on. */
const otherParts = [
	whenType(
		{ type: ['location'] },
		number('locationLat', {
			displayName: 'Latitude',
			wire: at('location.lat'),
			min: -90,
			max: 90,
			required: true,
		}),
	),
	whenType(
		{ type: ['location'] },
		number('locationLon', {
			displayName: 'Longitude',
			wire: at('location.lon'),
			min: -180,
			max: 180,
			required: true,
		}),
	),
	whenType(
		{ type: ['contact'] },
		text('contactName', {
			displayName: 'Name in the Contact',
			wire: at('contact.name'),
			placeholder: 'e.g. Anna Petrova',
			required: true,
		}),
	),
	whenType(
		{ type: ['contact'] },
		required(
			phoneText('contactPhone', {
				displayName: 'Phone in the Contact',
				wire: at('contact.phone'),
				placeholder: 'e.g. +79151112233',
			}),
		),
	),
] as const;

/** What a message consists of, each part shown where its type has it. */
const parts = (editing: boolean) =>
	[
		whenType(
			{ type: ['text'] },
			text('text', {
				displayName: 'Text',
				wire: at('text'),
				rows: 3,
				required: true,
			}),
		),
		whenType(
			{ type: ['audio', 'contact', 'file', 'location', 'picture', 'sticker', 'video', 'voice'] },
			text('text', {
				displayName: 'Caption',
				description: 'Text that goes with it',
				wire: at('text'),
				rows: 2,
			}),
		),
		whenType(
			{ type: WITH_FILE },
			choice('fileSource', {
				displayName: 'File Source',
				default: 'url',
				options: [
					{ name: 'Public URL', value: 'url' },
					{ name: 'Binary Field', value: 'binary' },
				],
			}),
		),
		whenType({ type: WITH_FILE, fileSource: ['url'] }, editing ? optional(mediaUrl) : mediaUrl),
		whenType(
			{ type: WITH_FILE, fileSource: ['binary'] },
			text('mediaBinaryField', {
				displayName: 'Input Data Field Name',
				description:
					'The binary field of the input item that holds the file. n8n publishes it at a signed address for a limited time. With several processes that address must lead to the main one: a webhook processor does not serve it.',
				placeholder: 'e.g. data',
				required: true,
			}),
		),
		whenType(
			{ type: ['file', 'picture', 'video'] },
			text('fileName', {
				displayName: 'File Name',
				description: 'Left empty, it is taken from the file',
				wire: at('file_name'),
				placeholder: 'e.g. price.pdf',
			}),
		),
		whenType(
			{ type: ['file', 'picture', 'video'] },
			number('fileSize', {
				displayName: 'File Size',
				description: 'In bytes. With 0 it is taken from the file.',
				wire: at('file_size'),
				min: 0,
				whole: true,
			}),
		),
		...otherParts,
	] as const;

export const content = parts(false);
export const editedContent = parts(true);

/** The rarer parts of a message, for a collection. */
export const contentDetails = [
	text('callbackData', {
		displayName: 'Callback Data',
		description: 'The row that the client chose in a WhatsApp List Message',
		wire: at('callback_data'),
	}),
	number('mediaMinutes', {
		displayName: 'File Lifetime',
		description: 'How many minutes a file from a binary field can be fetched',
		default: 1440,
		min: 1,
		whole: true,
	}),
	number('mediaDuration', {
		displayName: 'Media Duration',
		description: 'Seconds that a video, audio or voice message lasts',
		wire: at('media_duration'),
		min: 0,
		whole: true,
	}),
	text('sharedPostUrl', {
		displayName: 'Shared Post URL',
		placeholder: 'e.g. https://example.com/post/17',
		description: 'The address of a post that is shared',
		wire: at('shared_post.url'),
	}),
	text('sharedPostPreviewLink', {
		displayName: 'Shared Post Preview Link',
		description: 'A preview that expires',
		wire: at('shared_post.preview_link'),
	}),
	text('sharedPostPreviewPermalink', {
		displayName: 'Shared Post Preview Permalink',
		description: 'A lasting preview; it wins over the other',
		wire: at('shared_post.preview_permalink'),
	}),
	text('sharedPostSiteName', {
		displayName: 'Shared Post Site Name',
		wire: at('shared_post.site_name'),
	}),
	choice('sharedPostType', {
		displayName: 'Shared Post Type',
		description: 'Only posts can be shared; it need not be set',
		wire: at('shared_post.type'),
		default: 'post',
		options: [{ name: 'Post', value: 'post' }],
	}),
	textId('stickerId', {
		displayName: 'Sticker ID',
		placeholder: 'e.g. sticker-5',
		description: 'The universal ID of a sticker',
		wire: at('sticker_id'),
	}),
] as const;

export interface Content {
	type: string;
	text?: string;
	fileSource?: string;
	media?: string;
	mediaBinaryField?: string;
	mediaMinutes?: number;
	fileName?: string;
	fileSize?: number;
	sharedPostUrl?: string;
	sharedPostPreviewLink?: string;
	sharedPostPreviewPermalink?: string;
	sharedPostSiteName?: string;
	sharedPostType?: string;
}

export function checkContent(params: Content): void {
	const { sharedPostUrl, sharedPostPreviewLink, sharedPostPreviewPermalink } = params;
	const rest = [
		sharedPostPreviewLink,
		sharedPostPreviewPermalink,
		params.sharedPostSiteName,
		params.sharedPostType,
	];
	if (sharedPostUrl === undefined && rest.some((one) => one !== undefined)) {
		throw new InputError("'Shared Post URL' is empty", 'A shared post needs its address.');
	}
}

/** Publishes a binary field, and gives a shared post the only type there is. */
export function setContent(params: Content, { body }: Draft, around: Surroundings): void {
	const message = Object(Object(body.payload).message);
	if (params.mediaBinaryField !== undefined) {
		message.media = around.publicUrl(params.mediaBinaryField, params.mediaMinutes ?? 1440);
	}
	if (params.fileSize === 0) delete message.file_size;
	if (params.sharedPostUrl !== undefined) {
		message.shared_post = { ...message.shared_post, type: 'post' };
	}
}

/** Name and size where they were left empty and amojo needs them; the address itself is asked. */
export async function withFileFacts<P extends Content>(session: Session, params: P): Promise<P> {
	const { type, media, mediaBinaryField, fileName, fileSize = 0 } = params;
	if (!NAMED.includes(type) || (media === undefined && mediaBinaryField === undefined)) {
		return params;
	}
	const sized = fileSize > 0;
	if (fileName !== undefined && sized) return params;
	// The size alone is worth a request: a name can be read off most addresses.
	const known = sized && media !== undefined ? nameInAddress(media) : undefined;
	if (known !== undefined) return { ...params, fileName: fileName ?? known };
	const file =
		mediaBinaryField === undefined
			? await fileAt(session, media ?? '')
			: await fileInField(session.context, session.item, mediaBinaryField);
	return { ...params, fileName: fileName ?? file.name, fileSize: sized ? fileSize : file.size };
}
