import './print.h5.scss'
