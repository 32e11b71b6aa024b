// The table of document types: what the decree fixes of it.
import { describe, expect, it } from '@jest/globals';
import {
  documentType,
  documentTypeAbbreviation,
  documentTypeByAbbreviation,
  documentTypeCodes,
  documentTypeName,
  documentTypes,
  documentTypesOn,
  typeAndSubject,
} from '../../api/domain/documents/document-types.ts';

describe('the document types', () => {
  it('are 29, of which 27 have an abbreviation, each its own', () => {
    const abbreviations = documentTypes
      .map((type) => documentTypeAbbreviation(type.code))
      .filter((text) => text !== undefined);
    expect(documentTypes).toHaveLength(29);
    expect(abbreviations).toHaveLength(27);
    expect(new Set(abbreviations).size).toBe(27);
    expect(new Set(documentTypeCodes).size).toBe(30);
  });

  it('leave letters and personal letters without an abbreviation', () => {
    expect(
      documentTypes.filter((type) => documentTypeAbbreviation(type.code) === undefined).map(({ name }) => name),
    ).toEqual(['Công văn', 'Thư công']);
  });

  it('tell a decision from rules and a scheme from a project, whatever the composition of the letters', () => {
    expect(documentTypeByAbbreviation('QĐ')?.code).toBe('decision');
    expect(documentTypeByAbbreviation('QyĐ')?.code).toBe('rules');
    expect(documentTypeByAbbreviation('DA')?.code).toBe('project');
    expect(documentTypeByAbbreviation('ĐA')?.code).toBe('scheme');
    expect(documentTypeByAbbreviation('CĐ'.normalize('NFD'))?.code).toBe('telegram');
    expect(documentTypeByAbbreviation('qđ')).toBeUndefined();
  });

  it('are in force from the day of the decree', () => {
    expect(documentTypesOn('2020-03-04')).toHaveLength(0);
    expect(documentTypesOn('2020-03-05')).toHaveLength(29);
  });

  it('have an archive code each, and a name for documents of other regimes', () => {
    expect(new Set(documentTypes.map((type) => type.archiveCode)).size).toBe(29);
    expect(documentTypeName('other')).toBe('Văn bản khác');
    expect(documentType('other')).toBeUndefined();
  });

  it('stand before the subject once in a register, whoever wrote the subject', () => {
    expect(typeAndSubject('report', 'Báo cáo kết quả thả giống')).toBe('Báo cáo kết quả thả giống');
    expect(typeAndSubject('report', 'BÁO CÁO kết quả'.normalize('NFD'))).toBe('BÁO CÁO kết quả'.normalize('NFD'));
    expect(typeAndSubject('official-letter', 'về việc bố trí kinh phí')).toBe('Công văn về việc bố trí kinh phí');
    expect(typeAndSubject('official-letter', 'Về việc bố trí kinh phí')).toBe('Công văn: Về việc bố trí kinh phí');
    expect(typeAndSubject('plan', 'Kế hoạchs')).toBe('Kế hoạch: Kế hoạchs');
  });
});
