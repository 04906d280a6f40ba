import { editor } from './editor.ts'

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
    searchAll: 'Tìm, không cần dấu',
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
    noEntries: 'Không có mục nào. Nếu đang tìm hoặc lọc, hãy thử ít chữ hơn hoặc bỏ bộ lọc.',
    unpublishedHeader: 'Chưa đăng',
  },
  groups: { other: 'Khác', negateLabel: 'Không %{label}' },
  defaultFields: { author: { label: 'Tác giả' }, updatedOn: { label: 'Ngày sửa' } },
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
    onDelete: 'Bài nào đang dùng ảnh này sẽ mất ảnh.',
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
  default: { goBackToSite: 'Mở trang đọc' },
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
    entrySaved: 'Đã lưu bản nháp. Người đọc chưa thấy.',
    entryPublished: 'Đã đăng.',
    entryUnpublished: 'Đã gỡ khỏi trang.',
    onFailToPublishEntry: 'Chưa đăng được. %{details}',
    onFailToUnpublishEntry: 'Chưa gỡ được. %{details}',
    entryUpdated: 'Đã đổi trạng thái.',
    onDeleteUnpublishedChanges: 'Đã bỏ bản nháp.',
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
    onLoggedOut: 'Phiên làm việc đã hết. Hãy đăng nhập lại.',
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
    deleteChanges: 'Bỏ bản nháp',
    deleteNewEntry: 'Bỏ bản nháp',
    publishChanges: 'Đăng',
    publishNewEntry: 'Đăng',
  },
  workflowList: {
    onDeleteEntry: 'Bỏ bản nháp này? Bài đang hiện trên trang, nếu có, vẫn giữ nguyên.',
    onPublishingNotReadyEntry: 'Chỉ đăng được bài “Sẵn sàng đăng”.',
    onPublishEntry: 'Đăng bài này?',
    draftHeader: 'Bản nháp',
    inReviewHeader: 'Chờ duyệt',
    readyHeader: 'Sẵn sàng đăng',
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
