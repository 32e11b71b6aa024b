// Drawings in a run: straight lines (DrawingML or VML), pictures, and the paragraphs of text boxes.
import { child, descendants, outermost } from '../../../platform/ooxml/nodes.ts';
import type { XmlNode } from '../../../platform/ooxml/xml.ts';
import type { LineShape } from '../../../domain/layout/facts.ts';
import { cssToMm, emuToMm } from './measures.ts';

export interface Drawn {
  readonly lines: readonly LineShape[];
  readonly pictures: number;
  /** The contents of text boxes, to be read as paragraphs. */
  readonly textBoxes: readonly XmlNode[];
}

const lineShapes: ReadonlySet<string> = new Set(['line', 'lineInv', 'straightConnector1']);
/** What is lower than this is a line to the eye, whatever its geometry is called. */
const thinMm = 1;

export function drawnIn(node: XmlNode): Drawn {
  return {
    lines: [...descendants(node, 'wps:wsp').flatMap((shape) => drawingLine(shape, node)), ...vmlLines(node)],
    pictures: descendants(node, 'pic:pic').length + descendants(node, 'v:imagedata').length,
    textBoxes: outermost(node, 'w:txbxContent'),
  };
}

function drawingLine(shape: XmlNode, drawing: XmlNode): readonly LineShape[] {
  const properties = child(shape, 'wps:spPr');
  const geometry = child(properties, 'a:prstGeom')?.attributes['prst'] ?? '';
  const own = child(child(properties, 'a:xfrm'), 'a:ext')?.attributes;
  const extent = own ?? descendants(drawing, 'wp:extent')[0]?.attributes;
  const widthMm = emuToMm(extent?.['cx']);
  const heightMm = emuToMm(extent?.['cy']);
  const stroke = child(properties, 'a:ln');
  const isLine = lineShapes.has(geometry)
    ? heightMm <= Math.max(thinMm, widthMm / 10)
    : heightMm <= thinMm && widthMm > 5;
  if (!isLine || widthMm === 0 || (lineShapes.has(geometry) && child(stroke, 'a:noFill') !== undefined)) return [];
  const dash = child(stroke, 'a:prstDash')?.attributes['val'] ?? 'solid';
  return [{ widthMm, solid: dash === 'solid' && child(stroke, 'a:custDash') === undefined }];
}

const vmlShapes = ['v:line', 'v:shape', 'v:rect', 'v:polyline'];
const connectorTypes = /_x0000_t(20|32)$/;

function vmlLines(node: XmlNode): readonly LineShape[] {
  return vmlShapes
    .flatMap((name) => descendants(node, name))
    .flatMap((shape) => {
      const { style = '', from, to, type = '' } = shape.attributes;
      const css = new Map(
        style
          .split(';')
          .map((rule): [string, string] => [rule.split(':')[0]?.trim() ?? '', rule.split(':')[1]?.trim() ?? '']),
      );
      const size =
        shape.name === 'v:line'
          ? between(from, to)
          : { widthMm: cssToMm(css.get('width')), heightMm: cssToMm(css.get('height')) };
      const isLine = shape.name === 'v:line' || connectorTypes.test(type) || size.widthMm > 5;
      if (!isLine || size.heightMm > thinMm || size.widthMm === 0 || descendants(shape, 'v:imagedata').length > 0)
        return [];
      const dash = child(shape, 'v:stroke')?.attributes['dashstyle'] ?? 'solid';
      return [{ widthMm: size.widthMm, solid: dash === 'solid' }];
    });
}

function between(from = '0,0', to = '0,0'): { widthMm: number; heightMm: number } {
  const [[x1, y1], [x2, y2]] = [from, to].map((point) => point.split(',').map(cssToMm)) as [number[], number[]];
  return { widthMm: Math.abs((x2 ?? 0) - (x1 ?? 0)), heightMm: Math.abs((y2 ?? 0) - (y1 ?? 0)) };
}
