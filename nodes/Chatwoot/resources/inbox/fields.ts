import { flag, text, json, choice, holding } from '../../../shared/vocabulary/fields';
import { wholeIdPicker } from '../../../shared/vocabulary/ids';
import { objectList } from '../../../shared/vocabulary/lists';
import { asMap } from '../../../shared/vocabulary/read';
import { avatar } from '../../fields/files';
import { filledWhen } from '../../fields/liquid';

export const inboxLane = ({ id: inbox }: { id: number }) => `inbox ${inbox}`;
/** What any inbox may be set to. */
export const inboxFields = [
	avatar,
	flag('greetingEnabled', {
		displayName: 'Greeting',
		description: 'Whether new conversations are greeted',
		wire: 'body:greeting_enabled',
	}),
	text('greetingMessage', {
		displayName: 'Greeting Message',
		description: filledWhen('it is sent'),
		wire: 'body:greeting_message',
		rows: 2,
	}),
	flag('enableEmailCollect', {
		displayName: 'Ask for Email',
		description: 'Whether visitors are asked for their email',
		wire: 'body:enable_email_collect',
		default: true,
	}),
	flag('csatSurveyEnabled', {
		displayName: 'Satisfaction Survey',
		description: 'Whether a survey follows when a conversation is resolved',
		wire: 'body:csat_survey_enabled',
	}),
	json(
		'csatConfig',
		{
			displayName: 'Survey Config (JSON)',
			description: 'How the survey is worded and shown. A change takes the place of the whole.',
			wire: 'body:csat_config',
		},
		asMap,
	),
	flag('enableAutoAssignment', {
		displayName: 'Auto Assignment',
		description: 'Whether new conversations are assigned to available agents',
		wire: 'body:enable_auto_assignment',
		default: true,
	}),
	flag('workingHoursEnabled', {
		displayName: 'Working Hours Enabled',
		description: 'Whether the inbox has working hours',
		wire: 'body:working_hours_enabled',
	}),
	text('outOfOfficeMessage', {
		displayName: 'Out of Office Message',
		description: filledWhen('it is sent'),
		wire: 'body:out_of_office_message',
		rows: 2,
	}),
	text('timezone', {
		displayName: 'Time Zone',
		wire: 'body:timezone',
		placeholder: 'e.g. America/Sao_Paulo',
	}),
	flag('allowMessagesAfterResolved', {
		displayName: 'Messages After Resolved',
		description: 'Whether contacts may go on in a resolved conversation',
		wire: 'body:allow_messages_after_resolved',
		default: true,
	}),
	flag('lockToSingleConversation', {
		displayName: 'Single Conversation',
		description: 'Whether each contact has one conversation only, which is reopened',
		wire: 'body:lock_to_single_conversation',
	}),
	wholeIdPicker('portalId', {
		displayName: 'Portal ID',
		description: 'The help center to link with it',
		wire: 'body:portal_id',
		search: 'searchPortalIds',
		placeholder: 'e.g. 3',
	}),
	choice('senderNameType', {
		displayName: 'Sender Name',
		wire: 'body:sender_name_type',
		default: 'friendly',
		options: [
			{ name: 'Friendly', value: 'friendly' },
			{ name: 'Professional', value: 'professional' },
		],
	}),
	text('businessName', { displayName: 'Business Name', wire: 'body:business_name' }),
] as const;

export const workingHours = holding(
	[
		'day_of_week',
		'open_hour',
		'open_minutes',
		'close_hour',
		'close_minutes',
		'closed_all_day',
		'open_all_day',
	],
	objectList('workingHours', {
		displayName: 'Working Hours (JSON)',
		description:
			'A list of days with day_of_week, open_hour, open_minutes, close_hour, close_minutes, closed_all_day and open_all_day',
		wire: 'body:working_hours',
		placeholder: 'e.g. [{ "day_of_week": 1, "open_hour": 9, "close_hour": 17 }]',
	}),
);
