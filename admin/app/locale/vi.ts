/** Texts of Decap's interface: a text, or texts under one name. */
export interface Phrases {
  readonly [key: string]: string | Phrases
}

const auth = {
  login: 'Đăng nhập',
  loggingIn: 'Đang đăng nhập…',
  loginWithNetlifyIdentity: 'Đăng nhập bằng Netlify Identity',
  loginWithAzure: 'Đăng nhập bằng Azure',
  loginWithBitbucket: 'Đăng nhập bằng Bitbucket',
  loginWithGitHub: 'Đăng nhập bằng GitHub',
  loginWithGitLab: 'Đăng nhập bằng GitLab',
  loginWithGitea: 'Đăng nhập bằng Gitea',
  loginWithForgejo: 'Đăng nhập bằng Forgejo',
  errors: {
    email: 'Hãy nhập địa chỉ thư điện tử.',
    password: 'Hãy nhập mật khẩu.',
    identitySettings: 'Không đọc được thiết lập đăng nhập. Hãy báo người quản trị.',
  },
}

const app = {
  header: { content: 'Nội dung', workflow: 'Duyệt bài', media: 'Kho ảnh', quickAdd: 'Thêm mới' },
  app: {
    errorHeader: 'Không mở được trang biên tập',
    configErrors: 'Lỗi thiết lập',
    checkConfigYml: 'Hãy báo người quản trị.',
    loadingConfig: 'Đang mở…',
    waitingBackend: 'Đang chờ máy chủ…',
  },
  notFoundPage: { header: 'Không tìm thấy trang này' },
}

const collection = {
  sidebar: {
    collections: 'Nội dung',
    allCollections: 'Tất cả',
    searchAll: 'Tìm trong tất cả',
    searchIn: 'Tìm trong',
  },
  collectionTop: {
    sortBy: 'Sắp xếp',
    viewAs: 'Cách xem',
    viewAsList: 'Xem thành danh sách',
    viewAsGrid: 'Xem thành ô',
    newButton: 'Thêm %{collectionLabel}',
    newButtonAriaLabel: 'Thêm %{collectionLabel}',
    ascending: 'Tăng dần',
    descending: 'Giảm dần',
    searchResults: 'Kết quả tìm “%{searchTerm}”',
    searchResultsInCollection: 'Kết quả tìm “%{searchTerm}” trong %{collection}',
    filterBy: 'Lọc',
    groupBy: 'Nhóm theo',
  },
  entries: {
    loadingEntries: 'Đang tải danh sách…',
    cachingEntries: 'Đang ghi nhớ danh sách…',
    longerLoading: 'Có thể mất vài phút',
    noEntries: 'Chưa có mục nào',
    unpublishedHeader: 'Chưa đăng',
  },
  groups: { other: 'Khác', negateLabel: 'Không %{label}' },
  defaultFields: { author: { label: 'Tác giả' }, updatedOn: { label: 'Ngày sửa' } },
}

const editorControlPane = {
  widget: {
    required: '%{fieldLabel}: chưa có nội dung.',
    regexPattern: '%{fieldLabel}: cần %{pattern}.',
    processing: '%{fieldLabel}: đang xử lý.',
    range: '%{fieldLabel}: cần từ %{minValue} đến %{maxValue}.',
    min: '%{fieldLabel}: cần ít nhất là %{minValue}.',
    max: '%{fieldLabel}: cần nhiều nhất là %{maxValue}.',
    rangeCount: '%{fieldLabel}: cần từ %{minCount} đến %{maxCount} mục.',
    rangeCountExact: '%{fieldLabel}: cần đúng %{count} mục.',
    rangeMin: '%{fieldLabel}: cần ít nhất %{minCount} mục.',
    rangeMax: '%{fieldLabel}: cần nhiều nhất %{maxCount} mục.',
    invalidPath: 'Đường dẫn “%{path}” không dùng được',
    pathExists: 'Đường dẫn “%{path}” đã có bài khác dùng',
  },
  i18n: {
    writingInLocale: 'Đang viết bằng %{locale}',
    copyFromLocale: 'Chép từ ngôn ngữ khác',
    copyFromLocaleConfirm: 'Chép nội dung từ %{locale}?\nNội dung đang có sẽ bị thay.',
  },
}

const editorQuestions = {
  onLeavePage: 'Bài có thay đổi chưa lưu. Rời trang này?',
  onUpdatingWithUnsavedChanges: 'Bài có thay đổi chưa lưu. Hãy lưu trước khi đổi trạng thái.',
  onPublishingNotReady: 'Hãy chuyển trạng thái sang “Sẵn sàng” trước khi đăng.',
  onPublishingWithUnsavedChanges: 'Bài có thay đổi chưa lưu. Hãy lưu trước khi đăng.',
  onPublishing: 'Đăng bài này?',
  onUnpublishing: 'Gỡ bài này khỏi trang?',
  onDeleteWithUnsavedChanges: 'Xóa bài này cùng các thay đổi chưa lưu?',
  onDeletePublishedEntry: 'Xóa mục này khỏi trang?',
  onDeleteUnpublishedChangesWithUnsavedChanges: 'Bỏ mọi thay đổi chưa đăng của bài này, kể cả phần chưa lưu?',
  onDeleteUnpublishedChanges: 'Bỏ mọi thay đổi chưa đăng của bài này?',
  loadingEntry: 'Đang mở…',
  confirmLoadBackup: 'Lần trước bạn sửa mục này mà chưa lưu. Lấy lại phần đang sửa dở?',
}

const editorNotesPane = {
  title: 'Ghi chú',
  emptyState: 'Chưa có ghi chú.',
  addNote: 'Thêm ghi chú',
  addPlaceholder: 'Viết ghi chú…',
  editPlaceholder: 'Sửa ghi chú…',
  save: 'Lưu',
  cancel: 'Thôi',
  edit: 'Sửa',
  delete: 'Xóa',
  resolve: 'Đã xong',
  unresolve: 'Mở lại',
  confirmDelete: 'Xóa ghi chú này?',
  shortcut: 'Bấm Ctrl+Enter để thêm nhanh',
}

const editorToolbar = {
  publishing: 'Đang lưu…',
  publish: 'Lưu',
  published: 'Đã lưu',
  unpublish: 'Gỡ khỏi trang',
  duplicate: 'Tạo bản sao',
  unpublishing: 'Đang gỡ…',
  publishAndCreateNew: 'Lưu rồi viết bài mới',
  publishAndDuplicate: 'Lưu rồi tạo bản sao',
  deleteUnpublishedChanges: 'Bỏ thay đổi chưa đăng',
  deleteUnpublishedEntry: 'Xóa bài chưa đăng',
  deletePublishedEntry: 'Xóa bài đã đăng',
  deleteEntry: 'Xóa',
  saving: 'Đang lưu…',
  save: 'Lưu nháp',
  statusInfoTooltipDraft: 'Bài đang là bản nháp. Chuyển sang “Chờ duyệt” để gửi duyệt.',
  statusInfoTooltipInReview: 'Bài đang chờ duyệt. Bạn vẫn sửa tiếp được.',
  deleting: 'Đang xóa…',
  updating: 'Đang cập nhật…',
  status: 'Trạng thái: %{status}',
  backCollection: '%{collectionLabel}',
  unsavedChanges: 'Có thay đổi chưa lưu',
  changesSaved: 'Đã lưu',
  draft: 'Bản nháp',
  inReview: 'Chờ duyệt',
  ready: 'Sẵn sàng',
  publishNow: 'Cách lưu khác',
  deployPreviewPendingButtonLabel: 'Kiểm tra bản xem trước',
  deployPreviewButtonLabel: 'Xem trước',
  deployButtonLabel: 'Xem trên trang',
}

const fileButtons = {
  choose: 'Chọn tệp',
  chooseUrl: 'Dùng địa chỉ',
  chooseMultiple: 'Chọn nhiều tệp',
  replaceUrl: 'Thay bằng địa chỉ',
  promptUrl: 'Địa chỉ của tệp',
  chooseDifferent: 'Chọn tệp khác',
  addMore: 'Thêm tệp',
  remove: 'Bỏ tệp',
  removeAll: 'Bỏ mọi tệp',
}

const editorWidgets = {
  markdown: {
    bold: 'Chữ đậm',
    italic: 'Chữ nghiêng',
    strikethrough: 'Gạch ngang',
    code: 'Mã lệnh',
    link: 'Liên kết',
    linkPrompt: 'Địa chỉ của liên kết',
    headings: 'Đề mục',
    quote: 'Trích dẫn',
    bulletedList: 'Danh sách chấm',
    numberedList: 'Danh sách số',
    addComponent: 'Chèn',
    richText: 'Soạn thảo',
    markdown: 'Markdown',
    toggleMode: { rich: 'Chuyển sang soạn thảo', markdown: 'Chuyển sang Markdown' },
  },
  image: {
    choose: 'Chọn ảnh',
    chooseMultiple: 'Chọn nhiều ảnh',
    chooseUrl: 'Dùng địa chỉ ảnh',
    replaceUrl: 'Thay bằng địa chỉ ảnh',
    promptUrl: 'Địa chỉ của ảnh',
    chooseDifferent: 'Chọn ảnh khác',
    addMore: 'Thêm ảnh',
    remove: 'Bỏ ảnh',
    removeAll: 'Bỏ mọi ảnh',
  },
  file: fileButtons,
  unknownControl: { noControl: 'Không có ô nhập loại “%{widget}”.' },
  unknownPreview: { noPreview: 'Không xem trước được loại “%{widget}”.' },
  headingOptions: {
    headingOne: 'Đề mục cấp 1',
    headingTwo: 'Đề mục cấp 2',
    headingThree: 'Đề mục cấp 3',
    headingFour: 'Đề mục cấp 4',
    headingFive: 'Đề mục cấp 5',
    headingSix: 'Đề mục cấp 6',
  },
  datetime: { now: 'Bây giờ', clear: 'Bỏ', setToNow: 'Đặt %{fieldLabel} là bây giờ' },
  list: { add: 'Thêm %{item}', addType: 'Thêm %{item}' },
  object: { expand: 'Mở', collapse: 'Thu gọn' },
}

const editor = {
  editorControl: { field: { optional: 'không bắt buộc', widgetLabel: 'Ô %{widgetLabel}' } },
  editorControlPane,
  editor: editorQuestions,
  editorInterface: {
    toggleI18n: 'Bật tắt ngôn ngữ khác',
    togglePreview: 'Bật tắt xem trước',
    toggleScrollSync: 'Cuộn cùng nhau',
    toggleNotes: 'Bật tắt ghi chú',
  },
  editorNotesPane,
  editorToolbar,
  editorWidgets,
}

const mediaLibrary = {
  mediaLibraryCard: {
    draft: 'Chưa lưu',
    copy: 'Chép',
    copyUrl: 'Chép địa chỉ',
    copyPath: 'Chép đường dẫn',
    copyName: 'Chép tên tệp',
    copied: 'Đã chép',
  },
  mediaLibrary: {
    onDelete: 'Xóa tệp đã chọn?',
    fileTooLarge: 'Tệp quá lớn.\nChỉ nhận tệp tối đa %{size} kB.',
  },
  mediaLibraryModal: {
    loading: 'Đang tải…',
    close: 'Đóng',
    noResults: 'Không tìm thấy tệp nào.',
    noAssetsFound: 'Chưa có tệp nào.',
    noImagesFound: 'Chưa có ảnh nào.',
    private: 'Riêng ',
    images: 'Ảnh',
    mediaAssets: 'Kho ảnh',
    search: 'Tìm…',
    uploading: 'Đang tải lên…',
    upload: 'Tải ảnh lên',
    download: 'Tải về',
    deleting: 'Đang xóa…',
    deleteSelected: 'Xóa tệp đã chọn',
    chooseSelected: 'Dùng tệp đã chọn',
  },
}

const ui = {
  default: { goBackToSite: 'Về trang đọc' },
  errorBoundary: {
    title: 'Có lỗi',
    details: 'Trang biên tập gặp lỗi. Hãy tải lại trang; nếu vẫn lỗi, hãy ',
    reportIt: 'báo người quản trị.',
    detailsHeading: 'Chi tiết',
    privacyWarning: 'Kèm nội dung dưới đây khi báo lỗi.',
    recoveredEntry: {
      heading: 'Bài đang sửa dở',
      warning: 'Hãy chép nội dung này ra nơi khác trước khi rời trang!',
      copyButtonLabel: 'Chép nội dung',
    },
  },
  settingsDropdown: { logOut: 'Đăng xuất', account: 'Tài khoản' },
  toast: {
    onFailToLoadEntries: 'Không mở được: %{details}',
    onFailToLoadDeployPreview: 'Không mở được bản xem trước: %{details}',
    onFailToPersist: 'Chưa lưu được. %{details}',
    onFailToDelete: 'Chưa xóa được. %{details}',
    onFailToUpdateStatus: 'Chưa đổi được trạng thái. %{details}',
    missingRequiredField: 'Chưa lưu: còn ô chưa điền hoặc điền chưa đúng. Xem dòng chữ đỏ trên ô đó.',
    entrySaved: 'Đã lưu và cập nhật trang.',
    entryPublished: 'Đã đăng.',
    entryUnpublished: 'Đã gỡ khỏi trang.',
    onFailToPublishEntry: 'Chưa đăng được. %{details}',
    onFailToUnpublishEntry: 'Chưa gỡ được. %{details}',
    entryUpdated: 'Đã đổi trạng thái.',
    onDeleteUnpublishedChanges: 'Đã bỏ các thay đổi chưa đăng.',
    noteAdded: 'Đã thêm ghi chú.',
    onFailToAddNote: 'Chưa thêm được ghi chú. %{details}',
    noteUpdated: 'Đã sửa ghi chú.',
    onFailToUpdateNote: 'Chưa sửa được ghi chú. %{details}',
    noteDeleted: 'Đã xóa ghi chú.',
    onFailToDeleteNote: 'Chưa xóa được ghi chú. %{details}',
    noteResolved: 'Ghi chú đã xong.',
    noteReopened: 'Đã mở lại ghi chú.',
    onFailToToggleNote: 'Chưa đổi được ghi chú. %{details}',
    onFailToAuth: '%{details}',
    onLoggedOut: 'Phiên làm việc đã hết. Hãy chép phần đang viết ra nơi khác rồi đăng nhập lại.',
    onBackendDown: 'Máy chủ đang trục trặc. Xem %{details}.',
  },
}

const workflow = {
  workflow: {
    loading: 'Đang tải các bài chờ duyệt…',
    workflowHeading: 'Duyệt bài',
    newPost: 'Bài mới',
    description: '%{smart_count} bài chờ duyệt, %{readyCount} bài sẵn sàng đăng.',
    dateFormat: 'D MMMM',
  },
  workflowCard: {
    lastChange: '%{date}, %{author}',
    lastChangeNoAuthor: '%{date}',
    lastChangeNoDate: '%{author}',
    deleteChanges: 'Bỏ thay đổi',
    deleteNewEntry: 'Xóa bài mới',
    publishChanges: 'Đăng thay đổi',
    publishNewEntry: 'Đăng bài mới',
  },
  workflowList: {
    onDeleteEntry: 'Xóa bài này?',
    onPublishingNotReadyEntry: 'Chỉ đăng được bài “Sẵn sàng”. Hãy kéo thẻ sang cột “Sẵn sàng”.',
    onPublishEntry: 'Đăng bài này?',
    draftHeader: 'Bản nháp',
    inReviewHeader: 'Chờ duyệt',
    readyHeader: 'Sẵn sàng',
    currentEntries: '%{smart_count} bài',
  },
}

/** Every text of Decap's interface in Vietnamese; a test compares the keys with Decap's English ones. */
export const vietnamesePhrases: Phrases = {
  auth,
  app,
  collection,
  editor,
  mediaLibrary,
  ui,
  workflow,
}
