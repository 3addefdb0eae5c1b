/** A refusal as SharePoint words it: an HTTP status, a numeric code with a .NET type, and an English sentence. */
export class SiteError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'SiteError';
  }
}

const CLIENT = 'Microsoft.SharePoint.Client';
const SP_EXCEPTION = 'Microsoft.SharePoint.SPException';

const argument = (status: number, hresult: string, message: string): SiteError => new SiteError(status, `${hresult}, System.ArgumentException`, message);
const general = (status: number, hresult: string, message: string): SiteError => new SiteError(status, `${hresult}, ${SP_EXCEPTION}`, message);
const badQuery = (message: string): SiteError => new SiteError(400, `-1, ${CLIENT}.InvalidClientQueryException`, message);

/** Every refusal the site knows, one function a situation. Status and code are what SharePoint was seen or documented to answer. */
export const refuse = {
  accessDenied: () =>
    new SiteError(403, '-2147024891, System.UnauthorizedAccessException', 'Access denied. You do not have permission to perform this action or access this resource.'),
  staleDigest: () =>
    general(403, '-2130575251', 'The security validation for this page is invalid and might be corrupted. Please use your web browser\'s Back button to try your operation again.'),
  notSpoken: (what: string) => new SiteError(501, '-1, System.NotImplementedException', `The local site does not speak ${what}.`),
  noResource: (what: string) => new SiteError(404, `-1, ${CLIENT}.ResourceNotFoundException`, `Cannot find resource for the request ${what}.`),
  badPath: (text: string) => badQuery(`The expression "${text}" is not valid.`),

  noListByTitle: (title: string, url: string) => argument(404, '-1', `List '${title}' does not exist at site with URL '${url}'.`),
  noListById: () => argument(404, '-2130575322', 'List does not exist. The page you selected contains a list that does not exist. It may have been deleted by another user.'),
  noListByUrl: (url: string) => new SiteError(404, '-2147024894, System.IO.FileNotFoundException', `File Not Found: ${url}.`),
  listTitleTaken: () =>
    general(500, '-2130575342', 'A list, survey, discussion board, or document library with the specified title already exists in this Web site.  Please choose another title.'),
  noFile: (url: string) => general(404, '-2130575338', `The file ${url} does not exist.`),
  fileExists: (path: string, login: string, when: string) => general(400, '-2130575257', `A file with the name ${path} already exists. It was last modified by ${login} on ${when}.`),
  badFileName: (name: string) => general(400, '-2130575245', `The file or folder name "${name}" contains characters that are not permitted.  Please use a different name.`),
  rowInLibrary: () => general(500, '-1', 'To add an item to a document library, use SPFileCollection.Add()'),
  noItem: () => argument(404, '-2130575338', 'Item does not exist. It may have been deleted by another user.'),
  noColumn: (name: string) => argument(400, '-2147024809', `Column '${name}' does not exist. It may have been deleted by another user.`),
  noView: () => argument(400, '-2147024809', 'The specified view is invalid.'),
  noGroup: () => general(500, '-2146232832', 'Group cannot be found.'),
  noRoleDefinition: () => general(500, '-2146232832', 'The role definition cannot be found.'),
  noPrincipal: (what: string) => general(500, '-2146232832', `The user or group ${what} cannot be found.`),
  noSuchPerson: (login: string) => general(400, '-2146232832', `The specified user ${login} could not be found.`),
  noUser: () => general(404, '-2146232832', 'User cannot be found.'),

  unknownProperty: (name: string) => general(400, '-1', `The field or property '${name}' does not exist.`),
  notExpanded: (name: string) =>
    general(400, '-1', `The query to field '${name}' is not valid. The $select query string must specify the target fields and the $expand query string must contains ${name}.`),
  badFilter: (text: string) => badQuery(`The expression "${text}" is not valid.`),
  badOption: (name: string, value: string) => badQuery(`The value '${value}' of the query option '${name}' is not valid.`),
  notFilterable: (name: string, type: string) => general(400, '-1', `The field '${name}' of type '${type}' cannot be used in the query filter expression.`),
  notSortable: (name: string, type: string) => general(400, '-1', `The field '${name}' of type '${type}' cannot be used in the query orderby expression.`),

  badJson: (message: string) => new SiteError(400, '-1, Microsoft.Data.OData.ODataException', message),
  unknownBodyProperty: (name: string, type: string) =>
    badQuery(`The property '${name}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`),
  wrongLiteral: (literal: string, edm: string) => badQuery(`Cannot convert the literal '${literal}' to the expected type '${edm}'.`),
  missingParameter: (name: string) => badQuery(`The parameter ${name} does not exist or is not valid.`),

  invalidText: () => general(500, '-2130575336', 'Invalid text value.\n\nA text field contains invalid data. Please check the value and try again.'),
  invalidNumber: (name: string) => general(500, '-2130575337', `The value of the column '${name}' is outside the range the column allows.`),
  invalidUrl: () => general(500, '-2130575155', 'Invalid URL value.\n\nA URL field contains invalid data. Please check the value and try again.'),
  invalidDate: () => general(500, '-2130575334', 'Invalid date/time value.\n\nA date/time field contains invalid data. Please check the value and try again.'),
  invalidLookup: () =>
    new SiteError(400, '-2130575154, Microsoft.SharePoint.SPInvalidLookupValuesException', 'One or more of the lookup values does not exist in the list it refers to.'),
  duplicateValue: (titles: string) =>
    new SiteError(
      500,
      '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
      `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${titles}].`,
    ),
  staleEtag: (given: string, current: string) =>
    new SiteError(412, `-1, ${CLIENT}.ClientServiceException`, `The request ETag value '${given}' does not match the object's ETag value '${current}'.`),

  threshold: () =>
    new SiteError(500, '-2147024860, Microsoft.SharePoint.SPQueryThrottledException', 'The attempted operation is prohibited because it exceeds the list view threshold.'),
  tooManyJoins: () =>
    new SiteError(
      500,
      '-2147024749, Microsoft.SharePoint.SPQueryThrottledException',
      'The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold.',
    ),

  notIndexable: () => general(500, '-2130575330', 'This column type is not supported for indexing.'),
  uniqueNeedsIndex: () => general(500, '-2130575329', 'A column must be indexed before it can enforce unique values.'),
  indexAtCreation: () => general(500, '-2130575328', 'A column cannot be indexed by the request that creates it.'),
  tooManyIndexes: () => general(500, '-2130575327', 'You cannot add an index to this column because the list has reached the maximum of 20 indexed columns.'),
  formulaOperand: () =>
    general(500, '-2130575272', 'One or more column references are not allowed, because the columns are defined as a data type that is not supported in formulas.'),
  builtInColumn: (name: string) => general(500, '-2130575184', `The column '${name}' cannot be deleted.`),
  descriptionTooLong: () => general(500, '-2146233086', 'The parameter Description cannot be null or bigger than 512 characters.'),
  nameTaken: (what: string) => general(500, '-2130575293', `The specified name is already in use: ${what}.`),
  roleInUse: () => general(500, '-2130575205', 'This permission level cannot be changed or deleted.'),
  inherits: () => general(500, '-2146233079', 'This operation is not allowed on an object that inherits permissions.'),
  badValue: (message: string) => argument(400, '-2147024809', message),
  notAllowed: (message: string) => general(500, '-2146233079', message),
  oldChangeToken: () => argument(500, '-2146232832', 'The changeToken refers to a time before the start of the current change log.'),
  badChangeToken: () => argument(400, '-2147024809', 'The changeToken is not valid for this list.'),
  badBatch: (message: string) => new SiteError(400, '-1, Microsoft.Data.OData.ODataException', message),
} as const;
