// What people read of the add-in in Word: Vietnamese first, English beside it.

interface Button {
  readonly label: string;
  readonly description: string;
}

export interface AddinWords {
  readonly name: string;
  /** At most 80 letters. */
  readonly shortDescription: string;
  readonly description: string;
  readonly group: string;
  readonly open: Button;
  readonly check: Button;
}

export const vietnamese: AddinWords = {
  name: 'Vanthu',
  shortDescription: 'Soạn thảo, kiểm tra thể thức, trình ký và ký văn bản ngay trong Word',
  description: 'Soạn thảo, kiểm tra thể thức, lấy ý kiến, trình ký và ký văn bản ngay trong Word.',
  group: 'Văn thư',
  open: {
    label: 'Mở Vanthu',
    description: 'Mở khung Vanthu: việc của tôi, dự thảo đang soạn, lấy ý kiến và trình ký.',
  },
  check: {
    label: 'Kiểm tra thể thức',
    description: 'Kiểm tra thể thức và kỹ thuật trình bày của văn bản đang mở theo Nghị định 30/2020/NĐ-CP.',
  },
};

export const english: AddinWords = {
  name: 'Vanthu',
  shortDescription: 'Draft, check, submit and sign official documents in Word',
  description: 'Draft, check the layout of, consult on, submit and sign official documents without leaving Word.',
  group: 'Vanthu',
  open: {
    label: 'Open Vanthu',
    description: 'Opens the Vanthu pane: my work, the draft, consultation and submission.',
  },
  check: {
    label: 'Check layout',
    description: 'Checks the form of the open document against Decree 30/2020/NĐ-CP.',
  },
};
