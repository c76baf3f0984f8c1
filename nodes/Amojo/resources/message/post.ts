import { InputError } from '../../../shared/vocabulary/errors';
import { text } from '../../../shared/vocabulary/fields';
import { textId } from '../../../shared/vocabulary/ids';

const at = <const F extends string>(field: F) => `body:payload.message.post.${field}` as const;

export const postId = textId('postId', {
	displayName: 'Post ID',
	description: 'The post on your side. It makes the message a comment.',
	placeholder: 'e.g. post-17',
	wire: at('id'),
});

export const postUrl = text('postUrl', {
	displayName: 'Post URL',
	description: 'The address of the post',
	placeholder: 'e.g. https://example.com/posts/17',
	wire: at('url'),
});

export const postDetails = [
	text('postCaption', {
		displayName: 'Post Caption',
		description: 'The text of the post',
		wire: at('caption'),
	}),
	text('postPreviewPermalink', {
		displayName: 'Post Preview Permalink',
		description: 'A lasting preview of the post',
		wire: at('preview_permalink'),
	}),
	text('postPreviewUrl', {
		displayName: 'Post Preview URL',
		placeholder: 'e.g. https://example.com/post.png',
		description: 'A preview of the post that expires',
		wire: at('preview_url'),
	}),
	text('postUsername', {
		displayName: 'Post Username',
		description: 'The author of the post',
		wire: at('username'),
	}),
] as const;

interface Post {
	postId?: string;
	postUrl?: string;
	postCaption?: string;
	postPreviewPermalink?: string;
	postPreviewUrl?: string;
	postUsername?: string;
}

/** A post needs both its ID and its address. */
export function checkPost(params: Post, required = false): void {
	const { postId: id, postUrl: url, postCaption, postUsername } = params;
	const rest = [postCaption, postUsername, params.postPreviewPermalink, params.postPreviewUrl];
	const any = required || [id, url, ...rest].some((one) => one !== undefined);
	if (!any || (id !== undefined && url !== undefined)) return;
	const missing = id === undefined ? 'Post ID' : 'Post URL';
	throw new InputError(`'${missing}' is empty`, 'A comment needs the ID and the URL of its post.');
}
