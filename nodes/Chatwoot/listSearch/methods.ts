import * as listSearch from './index';
import {
	contactAttributes,
	contactFilterKeys,
	conversationAttributes,
	conversationFilterKeys,
} from './attributes';

/** What the panels of all Chatwoot nodes ask the server for. */
export const methods = {
	listSearch,
	loadOptions: { contactFilterKeys, conversationFilterKeys },
	resourceMapping: { contactAttributes, conversationAttributes },
};
