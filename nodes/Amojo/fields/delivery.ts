import { InputError } from '../../shared/vocabulary/errors';

export const STATUSES = [
	{ name: 'Delivered', value: 1 },
	{ name: 'Failed', value: -1 },
	{ name: 'Read', value: 2 },
];

export const ERROR_CODES = [
	{ name: '901: User Deleted the Chat', value: 901 },
	{ name: '902: Integration Is Disabled on the Channel Side', value: 902 },
	{ name: '903: Internal Server Error', value: 903 },
	{ name: '904: Conversation Cannot Be Created', value: 904 },
	{ name: '905: Other (Needs an Error Text)', value: 905 },
];

const FAILED = -1;
const OTHER = 905;

interface Told {
	status?: number;
	errorCode?: number;
	error?: string;
	/** What the panel calls them. */
	labels: { status: string; error: string };
}

/** An error belongs to a failure, and "other" needs words. */
export function checkStatus({ status, errorCode, error, labels }: Told): void {
	if (status !== FAILED && (errorCode !== undefined || error !== undefined)) {
		throw new InputError(
			`'${labels.error}' is given, but '${labels.status}' is not Failed`,
			`Set '${labels.status}' to Failed, or take the error out.`,
		);
	}
	if (errorCode === OTHER && error === undefined) {
		throw new InputError(`'${labels.error}' is empty`, 'The error code 905 needs it.');
	}
}
