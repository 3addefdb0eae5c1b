export { TrafficLightBadge, useLightWordStyles, type TrafficLightBadgeProps } from './TrafficLightBadge';
export { TrafficLightIcon, type LightSize, type TrafficLightIconProps } from './TrafficLightIcon';
