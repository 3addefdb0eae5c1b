export { FieldDropDown, type FieldDropDownProps } from './FieldDropDown';
export { useFieldStyles } from './useFieldStyles';
