// Where the pane's settings come from: a try-out needs none, production all or nothing.
import { describe, expect, it } from '@jest/globals';
import { PaneConfigMissing, readPaneConfig } from '../../addin/serve/config.ts';

const signIn = {
  VANTHU_ENV: 'production',
  PANE_CLIENT_ID: '5c1f6d0e-3a52-4a8f-9d0b-0f6f2a7c1e11',
  PANE_AUTHORITY: 'https://login.microsoftonline.com/5c1f6d0e-3a52-4a8f-9d0b-0f6f2a7c1e12',
  PANE_SCOPE: 'api://vanthu.example/access_as_user',
};

const namesMissing = (env: Record<string, string>): readonly string[] => {
  try {
    readPaneConfig(env);
    return [];
  } catch (error) {
    if (error instanceof PaneConfigMissing) return error.names;
    throw error;
  }
};

describe('the configuration of the Word pane', () => {
  it('opens a pane for everybody of a try-out without any variable', () => {
    expect(readPaneConfig({})).toMatchObject({ settings: { api: '/', auth: { kind: 'try-out' } } });
  });

  it('opens no pane in production when nothing of it is set', () => {
    expect(readPaneConfig({ VANTHU_ENV: 'production', PANE_OFF: 'graph' })).toBeUndefined();
  });

  it('names everything that is missing once production wants a pane', () => {
    const { VANTHU_ENV, PANE_SCOPE } = signIn;
    expect(namesMissing({ VANTHU_ENV, PANE_SCOPE })).toEqual(['PANE_CLIENT_ID', 'PANE_AUTHORITY']);
  });

  it('signs in at the identity provider in production', () => {
    expect(readPaneConfig(signIn)?.settings.auth).toEqual({
      kind: 'entra',
      clientId: signIn.PANE_CLIENT_ID,
      authority: signIn.PANE_AUTHORITY,
      scope: signIn.PANE_SCOPE,
    });
  });

  it('takes away the ways that are switched off and leaves the others', () => {
    expect(readPaneConfig({ PANE_OFF: ' takeFile, graph ' })?.settings.switches).toEqual({
      takeFile: false,
      graph: false,
      upload: true,
    });
  });

  it('refuses a switch that there is not, and office.js over an open line', () => {
    expect(namesMissing({ PANE_OFF: 'everything' })).toEqual(['PANE_OFF']);
    expect(namesMissing({ OFFICE_JS_URL: 'http://plain.example/office.js' })).toEqual(['OFFICE_JS_URL']);
  });
});
