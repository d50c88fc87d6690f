/** The drawing of a chart as wide as its card: measures the place and hands width and height to the painter. */
import type { ReactNode } from 'react';
import { useSize } from './use-size.ts';

export interface ChartFrameProps {
  /** What the picture shows, for people who do not see it. */
  readonly label: string;
  /** Pixels; none fills the height of the place. */
  readonly height?: number;
  readonly children: (width: number, height: number) => ReactNode;
}

export function ChartFrame(props: ChartFrameProps) {
  const [ref, size] = useSize<HTMLDivElement>();
  const height = props.height ?? Math.floor(size.height);
  const width = Math.floor(size.width);
  return (
    <div ref={ref} className="chart-frame" style={{ height: props.height ?? '100%' }}>
      {width > 0 && height > 0 && (
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={props.label}
        >
          {props.children(width, height)}
        </svg>
      )}
    </div>
  );
}
