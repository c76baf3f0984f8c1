import { choice, number, text } from '../../../shared/vocabulary/fields';
import { keyText, wholeIdPicker, words } from '../../../shared/vocabulary/ids';
import type { Json } from '../../../shared/vocabulary/json';
import type { Lack } from '../../../shared/vocabulary/proof';
import { at } from '../../answers/proofs';
import { UNDONE } from '../../answers/sent';

export const articleId = wholeIdPicker('id', {
	displayName: 'Article',
	wire: 'path:id',
	required: true,
	search: 'searchArticles',
	placeholder: 'e.g. 2',
});

export const articleLane = ({ portal: slug }: { portal: string }) => `portal ${slug}`;

export const title = {
	displayName: 'Title',
	wire: 'body:article.title',
	placeholder: 'e.g. Where is my order?',
} as const;

export const author = {
	displayName: 'Author',
	description: 'The agent who has written it',
	wire: 'body:article.author_id',
	search: 'searchAgents',
	placeholder: 'e.g. 7',
} as const;

const STATUSES = ['draft', 'published', 'archived'] as const;

export const emptied = {
	categoryId: { name: 'Category', wire: 'body:article.category_id' },
	description: { name: 'Description', wire: 'body:article.description' },
} as const;

export const articleFields = [
	text('content', {
		displayName: 'Content',
		description: 'The text in Markdown',
		wire: 'body:article.content',
		rows: 8,
	}),
	text('description', { displayName: 'Description', wire: 'body:article.description' }),
	wholeIdPicker('categoryId', {
		displayName: 'Category',
		wire: 'body:article.category_id',
		search: 'searchPortalCategories',
		placeholder: 'e.g. 2',
	}),
	choice('status', {
		displayName: 'Status',
		wire: 'body:article.status',
		default: 0,
		options: [
			{ name: 'Archived', value: 2 },
			{ name: 'Draft', value: 0 },
			{ name: 'Published', value: 1 },
		],
	}),
	keyText('locale', {
		displayName: 'Language',
		description: 'One of those of the portal',
		wire: 'body:article.locale',
		placeholder: 'e.g. en',
	}),
	keyText('slug', {
		displayName: 'Slug',
		description: 'The part of the address; made of the title where none is given',
		wire: 'body:article.slug',
		placeholder: 'e.g. where-is-my-order',
	}),
	number('position', {
		displayName: 'Position',
		description: 'Where it stands among the others',
		wire: 'body:article.position',
		default: 10,
		whole: true,
	}),
	wholeIdPicker('associatedArticleId', {
		displayName: 'Translation Of',
		description: 'The article of which it is the translation',
		wire: 'body:article.associated_article_id',
		search: 'searchArticles',
		placeholder: 'e.g. 2',
	}),
	text('metaTitle', {
		displayName: 'Meta Title',
		description: 'What search engines show as the title',
		wire: 'body:article.meta.title',
	}),
	text('metaDescription', {
		displayName: 'Meta Description',
		description: 'What search engines show below it',
		wire: 'body:article.meta.description',
	}),
	words('metaTags', {
		displayName: 'Meta Tags',
		wire: 'body:article.meta.tags',
		placeholder: 'e.g. order, delivery',
	}),
] as const;

/** The word for the number that was sent. */
export const statusWord = (given: number | undefined) =>
	given === undefined ? undefined : STATUSES[given];

/** Says where the article did not get the locale that was sent: it has that of its category. */
export function localeOfCategory(body: Json, sent: Json): Lack | undefined {
	const wanted = at(sent, 'article.locale');
	const own = at(body, 'payload.category.locale');
	if (typeof wanted !== 'string' || typeof own !== 'string' || own === wanted) return undefined;
	return {
		words: `${UNDONE}: locale is ${own}, that of the article's category, not ${wanted}`,
		fix: "An article has the locale of its category: choose a category of the other locale in 'Category'.",
	};
}
