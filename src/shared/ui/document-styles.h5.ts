import './document.h5.scss'
