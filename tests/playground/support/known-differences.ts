// Where the simulator knows more of Teams than the Playground does, and why. Microsoft's pages about bot events, messages and
// universal actions are the source; everything else that differs is a mistake of the simulator.

const html = 'Teams attaches the HTML of what somebody typed';
const oldForm = 'Teams names the message of a pressed button in its older form too';

/** Differences by what the comparison calls them. */
export const knownDifferences: Readonly<Record<string, string>> = {
  'installationUpdate: entities[].platform is invented': 'Teams tells on which kind of device the app was added',
  'message: attachments is invented': html,
  'message: attachments[] is invented': html,
  'message: attachments[].contentType is invented': html,
  'message: attachments[].content is invented': html,
  'adaptiveCard/action: channelData.legacy is invented': oldForm,
  'adaptiveCard/action: channelData.legacy.replyToId is invented': oldForm,
  'adaptiveCard/action: value.action.id is invented': 'Teams hands on the id that the card gave the button',
  'adaptiveCard/action: value.trigger is invented':
    'Teams tells whether somebody pressed or the client refreshed by itself',
};
