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
}

/** An error belongs to a failure, and "other" needs words. */
export function checkStatus({ status, errorCode, error }: Told): void {
	if (status !== FAILED && (errorCode !== undefined || error !== undefined)) {
		throw new InputError(
			'An error is given, but the status is not "Failed"',
			"Set the status to 'Failed', or remove the error.",
		);
	}
	if (errorCode === OTHER && error === undefined) {
		throw new InputError("'Error Text' is empty", 'The error code 905 needs it.');
	}
}
