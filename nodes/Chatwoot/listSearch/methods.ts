import {
	contactAttributes,
	contactFilterKeys,
	conversationAttributes,
	conversationFilterKeys,
} from './attributes';
import * as choices from './choices';
import * as listSearch from './index';

/** What the panels of all Chatwoot nodes ask the server for. */
export const methods = {
	listSearch,
	loadOptions: { ...choices, contactFilterKeys, conversationFilterKeys },
	resourceMapping: { contactAttributes, conversationAttributes },
};
